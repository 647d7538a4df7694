/**
 * The words Dateline thinks in: places, events, claims, sources, topics, and the dataset that holds them.
 *
 * These are the shapes of the root members of a dataset file (one GeoJSON FeatureCollection); field names are
 * the file's own, so that a member can be read without translation. Everything is plain, readonly data.
 */
import type { Feature, Geometry } from 'geojson';

/** A calendar day as whole days since 1970-01-01 in the proleptic Gregorian calendar; no clock, no time zone. */
export type Day = number & { readonly __brand: 'Day' };

/** An Extended Date/Time Format expression (ISO 8601-2), e.g. `2024-11-20`, `2024-23`, `2025-01-07/2025-01-08`; `''` = no date. */
export type Edtf = string;

/** A BCP 47 language tag; `und` holds spellings exactly as the articles print them. */
export type LanguageTag = string;

/** `place`: a point of which the file does not say what it is. */
export const PLACE_KINDS = [
  'country',
  'region',
  'city',
  'town',
  'village',
  'port',
  'airport',
  'base',
  'facility',
  'area',
  'place',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Kinds that cover ground: shaded by their outline and labelled, never pinned. */
export const AREA_KINDS = ['country', 'region', 'area'] as const satisfies readonly PlaceKind[];

export interface Place {
  readonly id: string;
  /** The name by language. `en` is the label; `und` lists the spellings the articles print, in order of appearance. */
  readonly names: {
    readonly en: string;
    readonly und?: readonly string[];
    readonly [lang: LanguageTag]: string | readonly string[] | undefined;
  };
  readonly kind: PlaceKind;
  /** Id of the next larger place, e.g. `kursk-oblast`. */
  readonly parent?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** A point, WGS 84 degrees `[longitude, latitude]`; for areas a point to hang the label on. `null` = not placed. */
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] } | null;
  /** Id of the outline in the basemap: ISO 3166-1 alpha-2 (`RU`) or ISO 3166-2 (`RU-KRS`). Areas only. */
  readonly outline?: string;
  /** Radius in kilometres within which the true place lies. 0 only where nothing is in doubt. */
  readonly uncertainty_km: number;
  /** How the coordinates are known, in a sentence that names the gazetteer or the computation. */
  readonly basis: string;
  /** True where the article does not settle which of several places is meant. */
  readonly ambiguous?: boolean;
  /** The places the name could stand for, with the measure that speaks for or against each. */
  readonly candidates?: readonly PlaceCandidate[];
  /** A labelled remark that is not evidence. */
  readonly note?: string;
  readonly links?: readonly { readonly label: string; readonly url: string }[];
}

export interface PlaceCandidate {
  readonly name: string;
  readonly coordinates: readonly [number, number] | null;
  readonly basis: string;
  /** Why it fits or does not, e.g. "103 km from Sergeevka; the article says 95 km". */
  readonly fit: string;
  readonly chosen?: boolean;
}

export const DATE_KINDS = ['happened', 'reported', 'announced', 'image-taken', 'forecast'] as const;
export type DateKind = (typeof DATE_KINDS)[number];

export const DATE_BASES = ['stated', 'year inferred', 'inferred from publication', 'unknown'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/** `at`: it happened here · `from`/`via`/`to`: a movement · `about`: the report concerns this place. */
export const PLACE_ROLES = ['at', 'from', 'via', 'to', 'about'] as const;
export type PlaceRole = (typeof PLACE_ROLES)[number];

export interface EventPlace {
  readonly place: string;
  readonly role: PlaceRole;
  /** Whether the article states that this place belongs to the event in this role, or we infer it. */
  readonly leg: 'stated' | 'inferred';
}

/** Derived from an event's claims; see core/status. */
export const EVENT_STATUSES = ['reported', 'corroborated', 'unverified', 'contested', 'forecast'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

export interface DatedEvent {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly date: Edtf;
  readonly date_kind: DateKind;
  readonly date_basis: DateBasis;
  /** Empty and without a point = unplaced: listed, not mapped. */
  readonly places: readonly EventPlace[];
  /** Where it stands when no place is named: WGS 84 degrees, `[longitude, latitude]`. Only beside empty `places`. */
  readonly point?: readonly [number, number];
  /** What the file calls that point. */
  readonly place_name?: string;
  /** Where it is reported, as a table gives it that has no claims: an `https:` or `http:` address. */
  readonly url?: string;
  readonly category: string;
  readonly topic?: string;
  readonly status: EventStatus;
  /** True when every claim comes from a related article or side item rather than the five articles' own text. */
  readonly related?: boolean;
  /** Ids of the events that this one is easily confused with; each says in `text` why they stay apart. */
  readonly distinct_from?: readonly { readonly event: string; readonly text: string }[];
  /** A labelled remark that is not evidence. */
  readonly note?: string;
}

export const STANCES = ['asserts', 'denies', 'could-not-verify', 'corroborates', 'estimates', 'forecasts'] as const;
export type Stance = (typeof STANCES)[number];

/** Who asserts, and through whom it reached the article, nearest to the asserter first. */
export interface Attribution {
  readonly by: string;
  readonly via?: readonly string[];
}

/** One number as claimed. `value` alone is exact or approximate; `min` alone is "at least", `max` alone "up to". */
export interface Figure {
  /** What is counted, from one vocabulary, e.g. `killed`, `wounded`, `casualties`, `troops`, `missiles`. */
  readonly measure: string;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit: string;
  /** True where the text says "about", "around", "approximately". */
  readonly approximate?: boolean;
}

export interface Claim {
  readonly id: string;
  readonly event: string;
  /** Id of the source (the article). */
  readonly source: string;
  /** The article's non-empty lines, counted from 1. */
  readonly paragraph: number;
  readonly says: string;
  readonly attribution: Attribution;
  readonly stance: Stance;
  /** When the claim itself was made (EDTF), `''` if the text does not tell. */
  readonly when: Edtf;
  readonly when_kind?: 'stated' | 'year inferred' | 'inferred from publication' | 'unknown';
  readonly figures: readonly Figure[];
}

/** A CSL-JSON item plus what Dateline knows about how its date was inferred. */
export interface Source {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly 'container-title'?: string;
  readonly author?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly issued?: unknown;
  readonly language?: string;
  /** A label short enough for a list, e.g. "CNN via Daily8". */
  readonly short: string;
  /** EDTF; inferred unless `published_basis` says stated. */
  readonly published: Edtf;
  readonly published_basis: string;
  /** Number of paragraphs (non-empty lines) of the text. */
  readonly paragraphs: number;
  /** Absent for a related article: the one that it stands under accounts for the whole page. */
  readonly audit?: SourceAudit;
  /** Present when this article stands under another as a related item. */
  readonly related_to?: string;
  readonly URL?: string;
}

/** How the records account for every paragraph of a text: it has a claim, or a reason why it has none. */
export interface SourceAudit {
  /** Phrases that tie claims, those of related articles too, to their paragraphs. */
  readonly phrases: number;
  readonly skipped: readonly { readonly paragraph: number; readonly reason: string }[];
}

export interface Topic {
  readonly id: string;
  readonly title: string;
  /** The question the claims answer differently. */
  readonly question: string;
  /** Which figures' `measure`s are compared. */
  readonly measures: readonly string[];
}

export interface Category {
  readonly id: string;
  readonly label: string;
  readonly shape: string;
  /** Index into the theme's categorical palette. */
  readonly color: number;
}

export interface DatasetInfo {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: LanguageTag;
  readonly licence: string;
  readonly attribution: string;
  /** ISO day on which the data were last changed. */
  readonly modified: string;
  /** EDTF interval the axis opens on; events outside it stay reachable. */
  readonly focus?: Edtf;
}

/** Flat properties of a Feature: one event at one place. Names are also the CSV columns. */
export interface EventFeatureProperties {
  readonly event_id: string;
  readonly title: string;
  readonly description: string;
  readonly date: Edtf;
  readonly date_start: string | null;
  /** Inclusive ISO day. */
  readonly date_end: string | null;
  readonly date_precision: string;
  readonly date_kind: string;
  readonly place_id: string | null;
  readonly place_name: string | null;
  readonly location_role: PlaceRole | null;
  readonly location_precision: string | null;
  readonly coordinate_uncertainty_m: number | null;
  readonly country_code: string | null;
  readonly category: string;
  readonly status: EventStatus;
  readonly claim_count: number;
  /** Space separated. */
  readonly source_ids: string;
  readonly source_url: string | null;
  /** Shared by the legs of one movement. */
  readonly route_id: string | null;
}

export type EventFeature = Feature<Geometry | null, EventFeatureProperties> & {
  /** OGC JSON-FG 1.0 `time`. */
  readonly time: { readonly date?: string; readonly interval?: readonly [string, string] } | null;
};

/** The file the viewer loads, offers for download and accepts from anyone. */
export interface DatasetFile {
  readonly type: 'FeatureCollection';
  readonly features: readonly EventFeature[];
  readonly conformsTo: readonly string[];
  readonly dataset: DatasetInfo;
  readonly categories: readonly Category[];
  readonly places: readonly Place[];
  readonly events: readonly DatedEvent[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
}

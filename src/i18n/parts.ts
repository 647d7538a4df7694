/**
 * The words of the parts that come after the list (`ui/makePart.tsx`), and of the map: fetched with the first of them, in the
 * language in use. Grouped by the part that says them. Functions take their numbers and names, and own the plural.
 */
import type { FilterField } from '../core/filter.ts';
import type { PlaceKind, PlaceRole, Stance } from '../core/model.ts';
import type { DatePrecision, PlacePrecision } from '../core/precision.ts';
import type { SearchField, SearchKind } from '../core/search.ts';
import type { CalendarStep, Step } from '../core/step.ts';
import type { TimeMode } from '../core/window.ts';
import type { SelectionKind } from '../store/selection.ts';
import type { ThemeChoice } from '../store/state.ts';
import type { TakeawayMessages } from './takeaway.ts';

/** What keeps a search result out of the list: the chosen time, a filter, or each of them. */
export type HiddenBy = 'window' | 'filters' | 'both';

export interface PartMessages {
  readonly header: {
    /** Link from an embedded map to the page it comes from. */
    readonly wholePage: string;
    readonly language: string;
    /** Name of the button that moves on to the next theme; says which one holds now. */
    readonly theme: Record<ThemeChoice, string>;
    readonly about: string;
    readonly close: string;
    readonly aboutTitle: string;
    /** What the map is and what it promises, a paragraph each. */
    readonly aboutText: readonly string[];
    readonly marksTitle: string;
    readonly marks: {
      readonly count: string;
      readonly solid: string;
      readonly hollow: string;
      readonly area: string;
      readonly ring: string;
      readonly stated: string;
      readonly inferred: string;
    };
    readonly categoriesTitle: string;
    readonly creditsTitle: string;
    readonly dataCredit: (licence: string, attribution: string) => string;
    readonly mapCredit: string;
    readonly fontCredit: string;
    readonly codeCredit: string;
    readonly download: string;
    readonly modified: (date: string) => string;
    /** A language that did not arrive, by its own name. */
    readonly languageMissing: (name: string) => string;
  };
  readonly reading: {
    readonly areaKicker: string;
    readonly related: string;
    readonly previous: string;
    readonly next: string;
    readonly position: (number: number, total: number) => string;
    readonly kind: Record<PlaceKind, string>;
    readonly otherNames: string;
    readonly printedAs: string;
    readonly whereabouts: string;
    readonly known: (km: number) => string;
    readonly knownExactly: string;
    readonly knownArea: string;
    readonly notPlaced: string;
    readonly ambiguous: string;
    readonly candidates: string;
    readonly chosen: string;
    readonly note: string;
    readonly eventsHere: (count: number) => string;
    readonly eventsInWindow: (count: number) => string;
    readonly outside: (count: number) => string;
    readonly undatedHere: string;
    readonly places: string;
    readonly roles: Record<PlaceRole, string>;
    readonly inferred: string;
    readonly claims: (count: number) => string;
    /** Who asserts, denies or could not verify, and through whom it reached the article. */
    readonly claim: Record<Stance, (by: string, via: readonly string[]) => string>;
    readonly claimedOn: (date: string) => string;
    readonly paragraph: (number: number | string) => string;
    readonly relatedArticle: string;
    /** A count with what is counted: "1,100 killed or wounded". */
    readonly counted: (amount: string, what: string) => string;
    /** A measurement with what is measured: "distance: 103 km". */
    readonly measured: (what: string, amount: string) => string;
    readonly amount: {
      readonly atLeast: (number: string) => string;
      readonly upTo: (number: string) => string;
      readonly about: (number: string) => string;
      readonly between: (low: string, high: string) => string;
    };
    /** What a figure counts or measures, by `measure`; the dataset's own word where it is not known. */
    readonly measures: Readonly<Record<string, string>>;
    /** A number with its unit of measurement. Units that are not listed are things that are counted. */
    readonly units: Readonly<Record<string, (amount: string) => string>>;
    /** The article speaking in its own voice, where no byline names its author. */
    readonly ownVoice: Record<Stance, string>;
    readonly distinct: string;
    readonly contested: string;
    readonly contestedNote: string;
    readonly columns: {
      readonly figure: string;
      readonly claimant: string;
    };
    readonly cite: string;
    readonly copy: string;
    readonly linkHere: string;
  };
  readonly filterPanel: {
    readonly fields: Readonly<Record<FilterField, string>>;
    readonly placePrecisions: Readonly<Record<PlacePrecision, string>>;
    readonly datePrecisions: Readonly<Record<DatePrecision, string>>;
    /** A group of which an address chooses no value at all. */
    readonly nothing: string;
    readonly events: (count: number) => string;
    readonly showAll: (count: number) => string;
    readonly showFewer: string;
    readonly clear: string;
    /** Name of the button that takes one group's filter away. */
    readonly clearGroup: (group: string) => string;
    readonly clearAll: string;
    readonly remove: (group: string, value: string) => string;
    /** Closes the panel: what the list now holds. */
    readonly done: (count: number) => string;
  };
  readonly search: {
    readonly label: string;
    /** In the empty field. */
    readonly placeholder: string;
    readonly open: string;
    readonly close: string;
    readonly clear: string;
    /** What can be looked for, under the empty field of a phone. */
    readonly hint: string;
    readonly results: string;
    readonly kinds: Readonly<Record<SearchKind, string>>;
    /** Where the words were found. */
    readonly fields: Readonly<Record<SearchField, string>>;
    /** Of more results of one kind than are shown. */
    readonly shownOf: (shown: number, found: number) => string;
    readonly events: (count: number) => string;
    /** For the live region. */
    readonly found: (count: number) => string;
    readonly nothing: (query: string) => string;
    readonly suggestions: string;
    readonly guessed: (query: string) => string;
    readonly hiddenBy: Readonly<Record<HiddenBy, string>>;
    readonly show: string;
    /** Name of "Show it" for those who meet it on its own. */
    readonly showNamed: (name: string) => string;
    readonly failed: string;
  };
  readonly dock: {
    /** The same beside a count of events; its name must begin with it. */
    readonly hidden: (count: number) => string;
    readonly playback: string;
    readonly play: string;
    readonly pause: string;
    readonly previous: Readonly<Record<Step, string>>;
    readonly next: Readonly<Record<Step, string>>;
    readonly speed: string;
    readonly times: (speed: number) => string;
    readonly loop: string;
    readonly mode: string;
    readonly modes: Readonly<Record<TimeMode, string>>;
    readonly step: string;
    readonly steps: Readonly<Record<Step, string>>;
    readonly from: string;
    /** The last day, inclusive. */
    readonly to: string;
    readonly day: string;
    readonly startDate: string;
    readonly endDate: string;
    /** What an open handle says. */
    readonly fromBeginning: string;
    readonly toEnd: string;
    readonly allDates: string;
    /** A window that is open on one side. */
    readonly since: (date: string) => string;
    readonly until: (date: string) => string;
    readonly events: (count: number) => string;
    readonly earlier: (count: number) => string;
    readonly later: (count: number) => string;
    /** What a press on one of these two does. */
    readonly widen: string;
    readonly mainPeriod: string;
    readonly more: string;
    readonly noneDated: string;
    /** Over the days that playback skips because nothing begins on them; briefly where the chart is small. */
    readonly skipped: Readonly<Record<'brief' | 'full', (dates: string) => string>>;
    /** That playback has nothing more to show: beside the window's count, and as a sentence. */
    readonly atEnd: Readonly<Record<'brief' | 'full', string>>;
    readonly unreadableDate: string;
    /** How a typed date is written, in the letters of the language. */
    readonly dateForm: string;
    readonly reversedDates: string;
    /** Key of the chart: what a bar counts. */
    readonly eventsPer: (step: CalendarStep) => string;
    /** How many the tallest bar holds. */
    readonly tallest: (most: number) => string;
    /** Key of the hollow bars: briefly where the chart is small, else with why they hold parts of an event. */
    readonly dayNotKnown: Readonly<Record<'brief' | 'full', string>>;
    /** Looking closer at the time axis. */
    readonly zoom: {
      readonly label: string;
      readonly closer: string;
      readonly wider: string;
      readonly whole: string;
      /** The switch that leaves out what lies beyond the map's edges. */
      readonly inView: string;
      /** How many of the window's events the map shows, after the count of all. */
      readonly shown: (count: number) => string;
    };
    readonly table: {
      readonly caption: string;
      readonly period: string;
      readonly all: string;
      readonly hollow: string;
    };
    /** What the live region says after a move in time: the window in words and how many events it holds. */
    readonly announce: (window: string, count: number) => string;
  };
  readonly takeaway: TakeawayMessages;
  readonly topic: {
    /** Above the title. */
    readonly kicker: string;
    readonly count: (claims: number, claimants: number, articles: number) => string;
    /** Opens the topic of an event. */
    readonly open: string;
    /** Name of the chart. */
    readonly chart: (title: string) => string;
    /** How the chart draws what is not one number on one day. */
    readonly key: Record<'atLeast' | 'upTo' | 'range' | 'about' | 'span', string>;
    /** Heads the strip of claims without a date. */
    readonly undated: string;
    /** Under the chart, where nothing is pointed at. */
    readonly hint: string;
    readonly chartFailed: string;
    /** Name of the table. */
    readonly table: (title: string) => string;
    readonly columns: Record<'number' | 'when' | 'who' | 'says' | 'where', string>;
    /** What a claimant does, between name and figure or words. */
    readonly stances: Record<Stance, string>;
    readonly via: (names: readonly string[]) => string;
    /** An article without a byline as the claimant. */
    readonly ownVoice: string;
    readonly linkHere: string;
  };
  readonly article: {
    readonly kicker: string;
    readonly publisher: string;
    readonly author: string;
    readonly published: string;
    readonly undated: string;
    readonly length: string;
    readonly paragraphs: (count: number) => string;
    /** The article on whose page this one stands. */
    readonly under: string;
    /** The articles that stand on this one's page. */
    readonly related: string;
    /** On a bracketed title, which is ours. */
    readonly untitled: string;
    readonly limited: string;
    readonly claims: (count: number) => string;
    readonly noClaims: string;
    readonly paragraph: (number: number) => string;
    readonly audit: string;
    readonly accounted: (claimed: number, skipped: number, total: number) => string;
    readonly phrases: (count: number) => string;
    readonly accountedBy: (title: string) => string;
    /** Why a paragraph has no claim, by the record's own word. */
    readonly reasons: Readonly<Record<string, string>>;
    readonly repeats: (paragraph: string) => string;
    readonly cite: string;
    readonly linkHere: string;
  };
  /** What became of a link: the kind of thing it named, and its id. */
  readonly missing: {
    readonly title: Record<SelectionKind, (id: string) => string>;
    readonly note: string;
  };
  /** What stands around a map in somebody else's page, and what every page says about its data and its address. */
  readonly frame: {
    readonly share: string;
    /** In place of a link, where nothing can be opened. */
    readonly copyLink: string;
    readonly fullscreen: string;
    readonly leaveFullscreen: string;
    readonly consentTitle: string;
    /** @param hosts that the map would ask for something */
    readonly consentText: (hosts: readonly string[]) => string;
    readonly consentButton: string;
  };
  readonly map: {
    /** Name of the map as a region of the page. */
    readonly label: string;
    readonly controls: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly fitAll: string;
    /** A switch: off, crowds of events are numbers. */
    readonly heat: string;
    readonly selectArea: string;
    readonly listInSight: string;
    /** The scale of the heat's colours; `label` says it in a sentence to those who do not see it. */
    readonly heatKey: { readonly title: string; readonly few: string; readonly many: string; readonly label: string };
    /** Shown while an area is marked out. */
    readonly drawing: string;
    /** What several places are called that share a mark. */
    /** `null` where a number would be taken for that of the events. */
    readonly places: (count: number | null) => string;
    readonly noWebgl: string;
    readonly lostForGood: string;
    readonly basemapMissing: string;
    readonly onlineMissing: string;
  };
  readonly overview: {
    readonly unavailable: string;
    readonly unavailableNote: string;
    readonly title: string;
    readonly failed: string;
    readonly mark: (name: string, count: number) => string;
  };
  /** A reader's own files. */
  readonly ownData: {
    readonly title: string;
    readonly note: string;
    readonly choose: string;
    /** Over the page while a file is held above it. */
    readonly drop: string;
    readonly dropNote: string;
    readonly reading: (file: string) => string;
    /** Megabytes come as numbers with at most one decimal. @param total `null` = nobody says */
    readonly bytes: (loaded: string, total: string | null) => string;
    readonly stop: string;
  };
}

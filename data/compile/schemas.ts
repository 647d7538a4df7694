/** JSON Schema: which schema governs which record file, and its faults in our words, each with file and JSON pointer. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import type { Problem } from '../../src/core/problem.ts';
import categories from '../schema/categories.json' with { type: 'json' };
import common from '../schema/common.json' with { type: 'json' };
import dataset from '../schema/dataset.json' with { type: 'json' };
import datasetFile from '../schema/dataset-file.json' with { type: 'json' };
import events from '../schema/events.json' with { type: 'json' };
import measures from '../schema/measures.json' with { type: 'json' };
import places from '../schema/places.json' with { type: 'json' };
import seed from '../schema/seed.json' with { type: 'json' };
import topics from '../schema/topics.json' with { type: 'json' };
import { isSeedPath, RECORD_PATHS, type RecordFiles } from './recordFiles.ts';

const SCHEMAS = [common, categories, dataset, datasetFile, events, measures, places, seed, topics];

// The plugin is CommonJS: its function is the namespace's default in some loaders and the namespace itself in others.
const addFormats = (formatsPlugin as unknown as { default?: typeof formatsPlugin.default }).default ?? formatsPlugin;

function makeAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowMatchingProperties: true,
    schemas: SCHEMAS,
  });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  return ajv;
}

let shared: Ajv2020 | null = null;

function validatorOf(name: string): ValidateFunction {
  shared ??= makeAjv();
  const validate = shared.getSchema(`${name}.json`);
  if (!validate) throw new Error(`There is no schema “${name}”.`);
  return validate;
}

/** Faults of every record file against its schema. A file that no schema governs (the outlines) is left alone. */
export function checkSchemas(files: RecordFiles): Problem[] {
  const names = new Map<string, string>(Object.entries(RECORD_PATHS).map(([name, path]) => [path, name]));
  return Object.entries(files).flatMap(([path, value]) => {
    const name = isSeedPath(path) ? 'seed' : names.get(path);
    return name === undefined ? [] : checkSchema(name, value, path);
  });
}

export function checkSchema(name: string, value: unknown, file: string): Problem[] {
  const validate = validatorOf(name);
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => toProblem(error, file));
}

function toProblem(error: ErrorObject, file: string): Problem {
  const detail = Object.values(error.params as Record<string, unknown>)
    .filter((value) => typeof value !== 'object')
    .join(', ');
  const message = `${error.message ?? 'does not match its schema'}${detail ? ` (${detail})` : ''}.`;
  return { code: `schema/${error.keyword}`, message, at: { file, pointer: error.instancePath } };
}

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** A JSON Schema draft-07 node of our dialect, kept open: foreign keywords survive. */
export type JsonSchema = JsonObject;

/** A uiSchema node of react-jsonschema-form; only standard widgets, plus `upload` for files. */
export type UiSchema = JsonObject;

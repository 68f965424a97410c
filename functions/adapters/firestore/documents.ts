/** The narrow door to Firestore: read, list, and create all or nothing. Nothing here can change or delete. */

export type Fields = Readonly<Record<string, unknown>>;

/** A document to be, under its computed path. */
export interface NewDocument {
  /** Relative to the database: `teams/x/runs/2025-03-10`. */
  readonly path: string;
  readonly fields: Fields;
}

export interface FoundDocument {
  readonly path: string;
  readonly fields: Fields;
}

/** Documents of one collection, ordered by one field, which every one of them has. */
export interface Query {
  readonly collection: string;
  readonly orderBy?: string;
  readonly direction?: 'asc' | 'desc';
  /** Lowest value of the field ordered by. */
  readonly from?: string;
  /** Only documents whose field has one of at most 30 values. */
  readonly among?: { readonly field: string; readonly values: readonly string[] };
  readonly limit?: number;
}

/** How much is put into one document and one batch; both are below what Firestore takes. */
export interface Limits {
  readonly documentBytes: number;
  readonly batchBytes: number;
}

/** Firestore takes 1 MiB a document; what a batch may have beyond ours is reserve. */
export const usualLimits: Limits = { documentBytes: 900_000, batchBytes: 2_500_000 };

export interface Documents {
  readonly limits: Limits;
  /** In the order asked; null where there is none. With `only`, no other field is fetched. */
  read(paths: readonly string[], only?: readonly string[]): Promise<(Fields | null)[]>;
  list(query: Query): Promise<FoundDocument[]>;
  /** All or none. Its errors carry Firestore's code; `answerOf` says what they mean. */
  create(documents: readonly NewDocument[]): Promise<void>;
  close(): Promise<void>;
}

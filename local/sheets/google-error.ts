/** The errors a Sheets client meets, with Google's codes and body. */

const statusByCode = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
} as const;

export type ErrorCode = keyof typeof statusByCode;

/** A refused request; the message is written for the developer who sent it. */
export class GoogleError extends Error {
  readonly code: ErrorCode;
  readonly details: readonly object[];

  constructor(code: ErrorCode, message: string, details: readonly object[] = []) {
    super(message);
    this.name = 'GoogleError';
    this.code = code;
    this.details = details;
  }

  /** The JSON body as Google sends it. */
  body(): object {
    const error = { code: this.code, message: this.message, status: statusByCode[this.code] };
    return { error: this.details.length > 0 ? { ...error, details: this.details } : error };
  }
}

export function invalid(message: string): GoogleError {
  return new GoogleError(400, message);
}

/** Runs one part of a batch and names the part in its refusal, as Google does. */
export function withPrefix<T>(prefix: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof GoogleError) {
      throw new GoogleError(error.code, prefix + error.message, error.details);
    }
    throw error;
  }
}

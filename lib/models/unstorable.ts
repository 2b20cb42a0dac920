/** Postgres takes neither a zero byte nor half of a surrogate pair. */
export const unstorable = /[\0\p{Surrogate}]/u;

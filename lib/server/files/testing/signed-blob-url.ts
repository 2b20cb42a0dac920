import { createHmac } from "node:crypto";

/** What a signed token allows, as Vercel writes it into the token. */
type Scope = {
  readonly storeId: string;
  readonly pathname: string;
  readonly operations: readonly string[];
  readonly validUntil: number;
  readonly maximumSizeInBytes?: number;
  readonly allowedContentTypes?: readonly string[];
};

/** What a signed address lets its holder do. */
export type Allowed = {
  readonly maxBytes: number;
  readonly types: readonly string[];
  readonly mayOverwrite: boolean;
};

const storeSecret = "the secret that only the store knows";
const prefix = "vercel-blob-";
const delegation = `${prefix}delegation`;
const signature = `${prefix}signature`;

/** Answers what @vercel/blob asks for by `issueSignedToken`: a scope that the store has signed, and a key for its holder. */
export function issueToken(asked: Omit<Scope, "storeId">, storeId: string) {
  const payload = Buffer.from(JSON.stringify({ ...asked, storeId })).toString("base64url");
  const delegationToken = `${payload}.${signed(storeSecret, payload)}`;
  const clientSigningToken = signed(storeSecret, delegationToken);
  return { delegationToken, clientSigningToken, validUntil: asked.validUntil };
}

/** What a signed address allows, or null when it is not the store's, was bent, is over, or is for something else. */
export function allowedBy(
  url: URL,
  operation: string,
  pathname: string,
  nowMs: number,
): Allowed | null {
  const token = url.searchParams.get(delegation) ?? "";
  const [payload = "", seal] = token.split(".");
  if (seal !== signed(storeSecret, payload)) return null;
  const limits = [...url.searchParams].filter(
    ([name]) => name.startsWith(prefix) && name !== delegation && name !== signature,
  );
  const told: [string, string][] = [["operation", operation], ["pathname", pathname], ...limits];
  const canonical = told.map(([name, value]) => `${name}=${value}`).sort();
  const key = signed(storeSecret, token);
  if (url.searchParams.get(signature) !== signed(key, canonical.join("\n"))) return null;
  const scope = JSON.parse(Buffer.from(payload, "base64url").toString()) as Scope;
  const limit = (name: string) => url.searchParams.get(`${prefix}${name}`);
  const untilMs = Math.min(scope.validUntil, Number(limit("valid-until") ?? Infinity));
  const isInScope =
    ["*", pathname].includes(scope.pathname) && scope.operations.includes(operation);
  if (!isInScope || nowMs >= untilMs) return null;
  const maxOfUrl = Number(limit("maximum-size-in-bytes") ?? Infinity);
  return {
    maxBytes: Math.min(scope.maximumSizeInBytes ?? Infinity, maxOfUrl),
    types: limit("allowed-content-types")?.split(",") ?? scope.allowedContentTypes ?? [],
    mayOverwrite: limit("allow-overwrite") === "true",
  };
}

function signed(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}

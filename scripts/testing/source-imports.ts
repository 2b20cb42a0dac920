import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** `kind` says what is left of it in a browser: nothing of a type, and a lazy one not at first. */
export type Import = { readonly from: string; readonly to: string; readonly kind: ImportKind };
export type ImportKind = "value" | "lazy" | "type";

/** What Next finds by its name. */
const rootFiles = ["instrumentation.ts", "proxy.ts"];

/** What is shipped, as paths from the root: neither tests nor what only they use. */
export const sourceFiles = ["app", "components", "lib", ...rootFiles]
  .flatMap(filesUnder)
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\//.test(file));

/** The tests and scripts as well. */
export const writtenFiles = ["app", "components", "e2e", "lib", "scripts", ...rootFiles]
  .flatMap(filesUnder)
  .filter((file) => /\.(tsx?|mjs)$/.test(file));

/** The ways from these files to places with such a name, by imports of these kinds. */
export function waysTo(
  name: RegExp,
  entries: readonly string[],
  graph: readonly Import[],
  kinds: readonly ImportKind[],
): string[] {
  const ways = new Map(entries.map((entry) => [entry, entry]));
  for (const [place, way] of ways) {
    for (const { from, to, kind } of graph) {
      if (from !== place || !kinds.includes(kind) || ways.has(to)) continue;
      ways.set(to, `${way} → ${to}`);
    }
  }
  return [...ways].filter(([place]) => name.test(place)).map(([, way]) => way);
}

/** The imports of a file, with ours as paths from the root. */
export function importsOf(from: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, kind: ImportKind) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    found.push({ from, to: resolve(from, specifier.text), kind });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isErased(node) ? "type" : "value");
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? "type" : "value");
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, "type");
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], "lazy");
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, text, ts.ScriptTarget.Latest));
  return found;
}

/** Only `import type` leaves nothing behind: `import { type A }` still loads the module. */
function isErased({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith("@/") && !specifier.startsWith(".")) return specifier;
  const place = specifier.startsWith("@/")
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(from), specifier);
  const found = ["", ".ts", ".tsx"]
    .map((end) => place + end)
    .find((name) => sourceFiles.includes(name));
  return found ?? place;
}

function filesUnder(place: string): string[] {
  if (!existsSync(place)) return [];
  if (place.endsWith(".ts")) return [place];
  return readdirSync(place, { recursive: true, encoding: "utf8" }).map((name) =>
    path.posix.join(place, name.replaceAll(path.sep, "/")),
  );
}

export function readSource(file: string): string {
  return readFileSync(file, "utf8");
}

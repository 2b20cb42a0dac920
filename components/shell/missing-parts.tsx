type MissingPartsProps = {
  readonly parts: readonly { readonly name: string; readonly what: string; readonly how: string }[];
};

/** In the place of every page, for as long as the deployment cannot work. */
export function MissingParts({ parts }: MissingPartsProps) {
  return (
    <main className="mx-auto flex max-w-2xl flex-col gap-6 px-4 py-12">
      <div className="flex flex-col gap-2">
        <h1 className="text-20 font-semibold">Easel is not set up yet</h1>
        <p className="text-muted">
          It runs, but keeps nothing and makes no pictures until{" "}
          {parts.length === 1 ? "this is" : "these are"} there. Open the project on vercel.com, add
          what is missing, and deploy again.
        </p>
      </div>
      <ol className="flex flex-col gap-4">
        {parts.map(({ name, what, how }) => (
          <li key={name} className="flex flex-col gap-1">
            <h2 className="font-medium">
              {what} <code className="text-sm font-mono text-muted">{name}</code>
            </h2>
            <p>{how}</p>
          </li>
        ))}
      </ol>
      <p className="text-13 text-muted">Nothing was charged.</p>
    </main>
  );
}

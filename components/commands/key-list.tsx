import { keysByPlace } from "./commands";

/** Every key there is, by where it works. */
export function KeyList() {
  return (
    <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
      {keysByPlace().map(([place, list]) => (
        <section key={place} aria-label={place} className="min-w-0">
          <h3 className="mb-1.5 text-12 font-medium text-muted">{place}</h3>
          <dl className="divide-y divide-line text-13">
            {list.map(({ label, keys }) => (
              <div key={label} className="flex items-center justify-between gap-3 py-1.5">
                <dt>{label}</dt>
                <dd className="flex flex-wrap justify-end gap-1">
                  {keys?.map((key) => (
                    <Key key={key}>{key}</Key>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

export function Key({ children }: { readonly children: string }) {
  return (
    <kbd className="rounded-[4px] border border-line bg-field px-1.5 font-sans text-12 leading-5 whitespace-nowrap text-muted">
      {children}
    </kbd>
  );
}

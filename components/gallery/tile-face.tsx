import type { ReactNode } from "react";

type TileFaceProps = {
  readonly icon?: ReactNode;
  readonly lead: string;
  readonly rest: string;
  /** What became of the money: on a line of its own, since people look for it. */
  readonly charged?: string;
  /** What there is to do, at most two buttons. */
  readonly children?: ReactNode;
};

/**
 * What a tile says while there is no picture: an icon, a line to read, a line beside it, what to do. A low
 * tile keeps to the line, the money and what to do.
 */
export function TileFace({ icon, lead, rest, charged, children }: TileFaceProps) {
  return (
    <div className="[container-type:size] absolute inset-0 overflow-y-auto rounded-tile">
      <div className="flex min-h-full flex-col items-center justify-center gap-1 px-3 py-3 text-center [@container(height<11rem)]:py-2">
        {icon && (
          <span className="mb-1 [&>svg]:size-5 [@container(height<11rem)]:hidden">{icon}</span>
        )}
        <p className="text-13 font-semibold text-balance">{lead}</p>
        {(rest !== "" || charged) && (
          <p className="max-w-72 text-12 text-balance text-faint">
            <span className="[@container(height<11rem)]:hidden">{rest}</span>{" "}
            {charged && <span className="block">{charged}</span>}
          </p>
        )}
        {children && (
          // In a narrow tile a button's words go over two lines.
          <div className="mt-2 flex max-w-full flex-wrap justify-center gap-1.5 [&>*]:h-auto [&>*]:min-h-8 [&>*]:max-w-full [&>*]:py-1 [&>*]:whitespace-normal @min-[13rem]:[&>*]:px-3 @min-[13rem]:[&>*]:text-13 pointer-coarse:[&>*]:min-h-11">
            {children}
          </div>
        )}
      </div>
    </div>
  );
}

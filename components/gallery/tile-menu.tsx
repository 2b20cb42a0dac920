import { Brush, Ellipsis, Layers, RefreshCw, SlidersHorizontal, Trash2, Undo2 } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { maskPicture } from "@/lib/browser/references/mask-picture";
import { reuse, runAgain, runAgainPrice } from "@/lib/browser/recipe";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { setSheetFilter } from "@/lib/browser/sheet/sheet-filter";
import type { Image } from "@/lib/contract/generation";
import { restore, trash } from "./choosing";

type TileMenuProps = {
  readonly entry: SheetEntry;
  /** Null where its file is missing. */
  readonly image: Image | null;
  readonly tabIndex: number;
};

/** The rarer things that can be done with a picture, in a menu that opens below its button. */
export function TileMenu({ entry, image, tabIndex }: TileMenuProps) {
  const id = useId();
  const price = runAgainPrice(entry);
  const { batchId } = entry;
  return (
    <>
      <IconButton
        surface="picture"
        label="More"
        tabIndex={tabIndex}
        popoverTarget={id}
        icon={<Ellipsis aria-hidden="true" />}
      />
      <div
        id={id}
        popover="auto"
        onToggle={({ newState, currentTarget }) => newState === "open" && place(currentTarget)}
        onClick={({ currentTarget }) => currentTarget.hidePopover()}
        className="fixed m-0 min-w-44 rounded-tile border border-line bg-panel p-1.5 text-ink shadow-float"
      >
        {image !== null && (
          <Item
            data-action="mask"
            icon={<Brush aria-hidden="true" />}
            onClick={() => maskPicture(entry, image)}
          >
            Edit with a mask
          </Item>
        )}
        <Item
          data-action="reuse"
          icon={<SlidersHorizontal aria-hidden="true" />}
          onClick={() => reuse(entry)}
        >
          Use these settings
        </Item>
        {price !== null && (
          <Item icon={<RefreshCw aria-hidden="true" />} onClick={() => runAgain(entry)}>
            Run again for {price}
          </Item>
        )}
        {batchId !== null && (
          <Item
            icon={<Layers aria-hidden="true" />}
            onClick={() => setSheetFilter({ batch: batchId })}
          >
            Show its batch
          </Item>
        )}
        {entry.trashedAt === null ? (
          <Item icon={<Trash2 aria-hidden="true" />} onClick={() => trash([entry])}>
            Delete
          </Item>
        ) : (
          <Item icon={<Undo2 aria-hidden="true" />} onClick={() => restore([entry])}>
            Put back
          </Item>
        )}
      </div>
    </>
  );
}

type ItemProps = ComponentProps<"button"> & { readonly icon: ReactNode };

function Item({ icon, children, ...rest }: ItemProps) {
  return (
    <button
      {...rest}
      type="button"
      className="flex h-8 w-full items-center gap-2 rounded-control px-2 text-left text-13 whitespace-nowrap hover:bg-hover pointer-coarse:h-11 [&>svg]:size-4 [&>svg]:text-muted"
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}

const gapPx = 4;

/** Below its button, and within the window. */
function place(menu: HTMLElement): void {
  const button = document.querySelector(`[popovertarget="${menu.id}"]`);
  if (button === null) return;
  const at = button.getBoundingClientRect();
  const left = Math.min(at.right - menu.offsetWidth, window.innerWidth - menu.offsetWidth - gapPx);
  menu.style.left = `${Math.max(gapPx, left)}px`;
  const below = at.bottom + gapPx;
  const fits = below + menu.offsetHeight <= window.innerHeight;
  menu.style.top = `${fits ? below : Math.max(gapPx, at.top - gapPx - menu.offsetHeight)}px`;
}

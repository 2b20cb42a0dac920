"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Menu } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";

const rooms = [
  { path: "/", label: "Studio" },
  { path: "/spend", label: "Spend" },
  { path: "/models", label: "Models" },
];

const menuId = "main-menu";

/** The rooms of the app: a row in the top bar, and on a phone a menu behind a button. */
export function MainNav() {
  const path = usePathname();
  return (
    <>
      <nav
        id={menuId}
        popover="auto"
        aria-label="Main"
        onClick={(event) =>
          event.currentTarget.matches(":popover-open") && event.currentTarget.hidePopover()
        }
        className="gap-1 text-13 text-muted open:flex max-md:inset-x-2 max-md:top-14 max-md:bottom-auto max-md:m-0 max-md:w-auto max-md:flex-col max-md:rounded-tile max-md:border max-md:border-line max-md:bg-panel max-md:p-2 max-md:shadow-float md:static md:m-0 md:flex md:overflow-visible md:bg-transparent"
      >
        {rooms.map((room) => (
          <Link
            key={room.path}
            href={room.path}
            // Rooms that nobody may go to would be drawn while the first pictures wait for the server.
            prefetch={false}
            aria-current={room.path === path ? "page" : undefined}
            className="flex h-8 items-center rounded-control px-2.5 font-medium hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:text-ink max-md:h-11"
          >
            {room.label}
          </Link>
        ))}
      </nav>
      <IconButton
        label="Menu"
        icon={<Menu />}
        popoverTarget={menuId}
        className="order-last md:hidden"
      />
    </>
  );
}

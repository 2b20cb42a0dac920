import type { Metadata, Viewport } from "next";
import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { CommandHost } from "@/components/commands/command-host";
import { DeliveryHost } from "@/components/deliver/delivery-host";
import { MaskEditorHost } from "@/components/mask-editor/mask-editor-host";
import { NoticeHost } from "@/components/notices/notice-host";
import { MissingParts } from "@/components/shell/missing-parts";
import { TopBar } from "@/components/shell/top-bar";
import { Closed } from "@/components/sign-in/closed";
import { SignIn } from "@/components/sign-in/sign-in";
import { ToastRegion } from "@/components/ui/toast";
import { parseEnv } from "@/lib/server/env";
import { missingParts } from "@/lib/server/instance/missing-parts";
import { readVisitor } from "@/lib/server/http/read-visitor";
import "./globals.css";

/** The build knows no settings: whether it is a demo is read when a page is asked for. */
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Easel",
  description: "An image studio for designers: GPT Image, with the price before the click.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  // The sheet from below stays above the keyboard.
  interactiveWidget: "resizes-content",
};

type WithChildren = { readonly children: ReactNode };

export default async function RootLayout({ children }: WithChildren) {
  const missing = missingParts(process.env);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html
      lang="en"
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      suppressHydrationWarning
    >
      <head>
        {/* Render-blocking, so that a chosen theme never flashes; a file, so that a CSP needs no exception. */}
        <script
          src="/theme.js"
          async
          blocking="render"
          nonce={nonce}
          // Browsers hide a nonce from scripts, React's comparison included.
          suppressHydrationWarning
        />
      </head>
      <body>
        {missing.length > 0 ? <MissingParts parts={missing} /> : <Studio>{children}</Studio>}
      </body>
    </html>
  );
}

/** The door, or what is behind it. */
async function Studio({ children }: WithChildren) {
  const visitor = await readVisitor(await headers());
  return (
    <>
      <TopBar mode={parseEnv(process.env).mode} person={visitor.kind === "in" ? visitor : null} />
      <ToastRegion />
      <div id="content" tabIndex={-1} className="outline-none">
        {visitor.kind === "in" && children}
        {visitor.kind === "signed out" && <SignIn />}
        {visitor.kind === "closed" && <Closed />}
      </div>
      <MaskEditorHost />
      <DeliveryHost />
      {visitor.kind === "in" && <CommandHost />}
      {visitor.kind === "in" && <NoticeHost person={visitor.name} />}
    </>
  );
}

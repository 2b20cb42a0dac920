import type { Metadata, Viewport } from "next";
import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { ReactNode } from "react";
import { DeliveryHost } from "@/components/deliver/delivery-host";
import { MaskEditorHost } from "@/components/mask-editor/mask-editor-host";
import { MissingParts } from "@/components/shell/missing-parts";
import { TopBar } from "@/components/shell/top-bar";
import { parseEnv } from "@/lib/server/env";
import { missingParts } from "@/lib/server/missing-parts";
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

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  const missing = missingParts(process.env);
  return (
    <html
      lang="en"
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      suppressHydrationWarning
    >
      <head>
        {/* Render-blocking, so that a chosen theme never flashes; a file, so that a CSP needs no exception. */}
        <script src="/theme.js" async blocking="render" />
      </head>
      <body>
        {missing.length > 0 ? <MissingParts parts={missing} /> : <Studio>{children}</Studio>}
      </body>
    </html>
  );
}

function Studio({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <TopBar mode={parseEnv(process.env).mode} />
      <div id="content" tabIndex={-1} className="outline-none">
        {children}
      </div>
      <MaskEditorHost />
      <DeliveryHost />
    </>
  );
}

import type { Metadata } from "next";
import { Viewer } from "@/components/viewer/viewer";

export const metadata: Metadata = { title: "Picture · Easel" };

/** The viewer reads the id from the address by itself: it goes from picture to picture without a page load. */
export default function PicturePage() {
  return (
    <main>
      <Viewer />
    </main>
  );
}

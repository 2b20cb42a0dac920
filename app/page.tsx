import { Composer } from "@/components/composer/composer";
import { ContactSheet } from "@/components/gallery/contact-sheet";

export default function StudioPage() {
  return (
    <main className="flex min-h-[calc(100dvh-var(--header))] flex-col md:grid md:grid-cols-[auto_1fr]">
      <h1 className="sr-only">Studio</h1>
      <Composer />
      <div id="contact-sheet" tabIndex={-1} className="min-w-0 flex-1 outline-none">
        <ContactSheet />
      </div>
    </main>
  );
}

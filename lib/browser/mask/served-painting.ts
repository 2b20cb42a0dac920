import { type Area, isNowhere, wholeArea } from "@/lib/mask/area";
import { type MaskDocument, readDocument, writeDocument } from "@/lib/mask/document";
import { emptyHistory } from "@/lib/mask/history";
import { drawOverlay, type OverlayLook, shownArea } from "@/lib/mask/overlay";
import { Painting } from "@/lib/mask/painting";
import { encodePng } from "@/lib/mask/png";
import { toRuns } from "@/lib/mask/runs";
import { unionOf } from "@/lib/mask/union";
import type { MaskAnswer, MaskRequest } from "./mask-messages";
import type { MaskStore } from "./mask-store";
import { readMaskFile } from "./read-mask-file";

type Post = (answer: MaskAnswer, transfer: Transferable[]) => void;

type Open = Extract<MaskRequest, { type: "open" }>;

/** The worker's side of the editor: keeps the pixels of one mask, draws them, stores what was done. */
export class ServedPainting {
  readonly #post: Post;
  readonly #store: MaskStore;
  readonly #id: string;
  readonly #painting: Painting;
  #look: OverlayLook | null = null;
  #isKept = true;
  #written: Promise<void> = Promise.resolve();

  /** Takes up what was painted before: what is kept here, else what the page brought. */
  static async open({ id, size, document }: Open, store: MaskStore, post: Post) {
    const brought = document === null ? null : readDocument(document);
    const found = fitting(readDocument((await store.get(id)) ?? ""), size);
    const history = (found ?? fitting(brought, size))?.history ?? emptyHistory;
    return new ServedPainting(id, new Painting(size, history), store, post);
  }

  private constructor(id: string, painting: Painting, store: MaskStore, post: Post) {
    this.#id = id;
    this.#painting = painting;
    this.#store = store;
    this.#post = post;
    this.#tell();
  }

  async handle(request: Exclude<MaskRequest, Open>): Promise<void> {
    const painting = this.#painting;
    switch (request.type) {
      case "look":
        this.#look = request.look;
        this.#drawShown(wholeArea(request.look));
        return this.#post({ type: "ready" }, []);
      case "begin":
        this.#draw(painting.begin(request.brush, request.point));
        return this.#post({ type: "ready" }, []);
      case "extend":
        this.#draw(painting.extend(request.points));
        return this.#post({ type: "ready" }, []);
      case "end":
        painting.end();
        return this.#changed();
      case "cancel":
        return this.#draw(painting.cancel());
      case "apply":
        return this.#changed(painting.apply(request.operation));
      case "undo":
        return this.#changed(painting.undo());
      case "redo":
        return this.#changed(painting.redo());
      case "load":
        return this.#load(request.file, request.isScaled);
      case "join":
        return this.#join(request.files);
      case "export":
        return this.#export();
      case "close":
        await this.#written;
    }
  }

  async #load(file: Blob, isScaled: boolean): Promise<void> {
    const { coverage } = this.#painting;
    const read = await readMaskFile(file, coverage);
    const size = read?.fileSize ?? null;
    const fits = size?.width === coverage.width && size.height === coverage.height;
    if (read === null || !(fits || isScaled)) {
      return this.#post({ type: "unfit", unfit: { file, size } }, []);
    }
    this.#changed(this.#painting.apply({ kind: "load", runs: toRuns(read.coverage) }));
  }

  async #join(files: readonly Blob[]): Promise<void> {
    const { coverage } = this.#painting;
    const read = await Promise.all(files.map((file) => readMaskFile(file, coverage)));
    const masks = read.map((mask) => {
      if (mask === null) throw new Error("One of the masks is no picture.");
      return mask.coverage;
    });
    const runs = toRuns(unionOf(coverage, masks));
    this.#changed(this.#painting.apply({ kind: "load", runs }));
  }

  async #export(): Promise<void> {
    const { share, isFeathered } = this.#painting.summary();
    const png = await encodePng(this.#painting.coverage, isFeathered);
    const exported = { png, operations: this.#document(), coverage: share, isFeathered };
    this.#post({ type: "exported", exported }, []);
  }

  #changed(area?: Area): void {
    this.#keep();
    if (area !== undefined) this.#draw(area);
    this.#tell();
  }

  #keep(): void {
    const written = this.#store.put(this.#id, this.#document());
    this.#written = written.then((isKept) => {
      if (isKept === this.#isKept) return;
      this.#isKept = isKept;
      this.#tell();
    });
  }

  #document(): string {
    const { width, height } = this.#painting.coverage;
    return writeDocument({ width, height, history: this.#painting.history });
  }

  #tell(): void {
    const summary = this.#painting.summary();
    this.#post({ type: "summary", summary, isKept: this.#isKept }, []);
  }

  #draw(area: Area): void {
    const look = this.#look;
    if (look === null || isNowhere(area)) return;
    const shown = shownArea(area, look);
    if (!isNowhere(shown)) this.#drawShown(shown);
  }

  #drawShown(shown: Area): void {
    const look = this.#look;
    if (look === null) return;
    const { pixels } = drawOverlay(this.#painting.coverage, look, shown);
    this.#post({ type: "pixels", area: shown, pixels: pixels.buffer, look }, [pixels.buffer]);
  }
}

function fitting(document: MaskDocument | null, size: { width: number; height: number }) {
  const isSame = document?.width === size.width && document.height === size.height;
  return isSame ? document : null;
}

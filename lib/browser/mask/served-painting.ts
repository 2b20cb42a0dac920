import { type Area, isNowhere, wholeArea } from "@/lib/mask/area";
import type { Coverage, Size } from "@/lib/mask/coverage";
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

type Outside = {
  readonly store: MaskStore;
  /** A finished mask at the size of its picture; null where it cannot be had. */
  readonly fetchMask: (address: string, size: Size) => Promise<Coverage | null>;
  readonly post: (answer: MaskAnswer, transfer: Transferable[]) => void;
};

type Open = Extract<MaskRequest, { type: "open" }>;

/** The worker's side of the editor: keeps the pixels of one mask, draws them, stores what was done. */
export class ServedPainting {
  readonly #outside: Outside;
  readonly #id: string;
  readonly #painting: Painting;
  #source: string | null;
  #look: OverlayLook | null = null;
  #isKept = true;
  #written: Promise<void> = Promise.resolve();

  /** Takes up what this browser kept, and the mask that is to be changed where that was painted elsewhere. */
  static async open({ id, size, maskUrl }: Open, outside: Outside): Promise<ServedPainting> {
    const found = fitting(readDocument((await outside.store.get(id)) ?? ""), size);
    const served = new ServedPainting(id, size, found, outside);
    if (maskUrl !== null) await served.#take(maskUrl);
    served.#tell();
    return served;
  }

  private constructor(id: string, size: Size, found: MaskDocument | null, outside: Outside) {
    this.#id = id;
    this.#painting = new Painting(size, found?.history ?? emptyHistory);
    this.#source = found?.source ?? null;
    this.#outside = outside;
  }

  async serve(request: Exclude<MaskRequest, Open>): Promise<void> {
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
      case "take":
        return this.#take(request.maskUrl);
      case "settle":
        this.#source = null;
        return this.#keep();
      case "export":
        return this.#export();
      case "close":
        await this.#written;
    }
  }

  /**
   * Begins with a finished mask, unless what is kept goes on from it or makes just it. What was painted
   * here for another mask of the same picture is one undo away.
   */
  async #take(maskUrl: string): Promise<void> {
    if (maskUrl === this.#source) return;
    const coverage = await this.#outside.fetchMask(maskUrl, this.#painting.coverage);
    if (coverage === null) return this.#post({ type: "missing" }, []);
    this.#source = maskUrl;
    this.#changed(this.#painting.apply({ kind: "load", runs: toRuns(coverage) }));
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
    this.#source = null;
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
    const exported = { png, share, isFeathered };
    this.#post({ type: "exported", exported }, []);
  }

  #changed(area?: Area): void {
    this.#keep();
    if (area !== undefined) this.#draw(area);
    this.#tell();
  }

  #keep(): void {
    const written = this.#outside.store.put(this.#id, this.#document());
    this.#written = written.then((isKept) => {
      if (isKept === this.#isKept) return;
      this.#isKept = isKept;
      this.#tell();
    });
  }

  #document(): string {
    const { width, height } = this.#painting.coverage;
    const { history } = this.#painting;
    return writeDocument({ width, height, history, source: this.#source });
  }

  #post(answer: MaskAnswer, transfer: Transferable[]): void {
    this.#outside.post(answer, transfer);
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

function fitting(document: MaskDocument | null, size: Size) {
  const isSame = document?.width === size.width && document.height === size.height;
  return isSame ? document : null;
}

import type { Generation, Image } from "@/lib/contract/generation";

/** A generation for tests, waiting in line unless told otherwise; name only what matters. */
export function buildGeneration(given: Partial<Generation> = {}): Generation {
  return {
    id: "01936f1e-7c00-7000-8000-000000000001",
    state: "waiting",
    model: "gpt-image-2",
    input: { prompt: "A chair by a window", size: "1536x1024", quality: "high" },
    references: [],
    mask: null,
    keepOutsideMask: false,
    parentId: null,
    batchId: null,
    madeBy: null,
    createdAt: "2026-11-20T10:00:00.000Z",
    submittedAt: null,
    finishedAt: null,
    estimateUsd: 0.165,
    costUsd: null,
    isCostAbout: false,
    expectedSeconds: 94,
    progress: null,
    place: null,
    waitingFor: null,
    image: null,
    protect: null,
    failure: null,
    evidence: null,
    requestId: null,
    starred: false,
    picked: null,
    rating: 0,
    title: null,
    tags: [],
    trashedAt: null,
    ...given,
  };
}

/** The picture of a generation for tests. */
export function buildImage(given: Partial<Image> = {}): Image {
  return {
    url: "/api/generations/1/image",
    thumbnailUrl: "/api/generations/1/thumbnail",
    width: 1536,
    height: 1024,
    bytes: 2_800_000,
    contentType: "image/png",
    hasAlpha: false,
    fileName: "a-chair-1536x1024-0001.png",
    ...given,
  };
}

import type { NewGeneration } from "@/lib/contract/generation";

/** Requests whose pictures hang well beside each other; the last one stands first on the sheet. */
export const showcase: readonly (NewGeneration & {
  readonly input: { readonly prompt: string };
})[] = [
  {
    model: "gpt-image-2",
    input: {
      prompt: "Desert dunes under a low sun at dusk, long shadows",
      size: "1536x1024",
      quality: "medium",
    },
  },
  {
    model: "gpt-image-1",
    input: {
      prompt: "Analytics dashboard of a small bakery, calm colours, clear charts",
      size: "1536x1024",
      quality: "medium",
    },
  },
  {
    model: "gpt-image-1.5",
    input: {
      prompt: "A clean landing page for a running shoe, bold type, the product in the middle",
      size: "1536x1024",
      quality: "medium",
    },
  },
  {
    model: "gpt-image-2",
    input: {
      prompt: 'Poster for a jazz evening, the headline reads "Blue Hour", "Every Thursday"',
      size: "1024x1536",
      quality: "medium",
    },
  },
  {
    model: "gpt-image-1-mini",
    input: {
      prompt: "Die-cut sticker of a rocket among stars, flat colours",
      size: "1024x1024",
      quality: "medium",
      background: "transparent",
    },
  },
  {
    model: "gpt-image-2",
    input: {
      prompt: "Layered hills above a lake at first light, thin mist, wide view",
      size: "2048x1152",
      quality: "low",
    },
  },
  {
    model: "gpt-image-1.5",
    input: {
      prompt: 'Pump bottle on a round plinth, the label reads "Nocturne", soft side light',
      size: "1024x1536",
      quality: "medium",
    },
  },
  {
    model: "gpt-image-2",
    input: {
      prompt: "Portrait of a woman with long grey hair in a navy sweater",
      size: "1024x1024",
      quality: "medium",
    },
  },
  {
    model: "gpt-image-1",
    input: {
      prompt:
        'Magazine cover called "Urban Pulse", headlines "Ten Hidden Cafés" and "Small Spaces, Big Ideas"',
      size: "1024x1536",
      quality: "medium",
    },
  },
  {
    model: "gpt-image-2",
    input: {
      prompt:
        "A cozy independent bookstore in Mumbai at golden hour. A chalkboard easel reads 'मुंबई पुस्तक भंडार', 'Mumbai Book Store'",
      size: "1536x1024",
      quality: "high",
    },
  },
];

/** A request as one of Segmind's own pages prints it. */
export type SeedRequest = {
  readonly page: string;
  readonly model: string;
  readonly path: string;
  readonly body: Readonly<Record<string, string | number>>;
};

/** The five requests of Segmind's pages, to the letter, double spaces and all. */
export const seedRequests: readonly SeedRequest[] = [
  {
    page: "GPT Image 2, Python",
    model: "gpt-image-2",
    path: "/v1/gpt-image-2",
    body: {
      prompt:
        "A photorealistic, cinematic shot of a cozy independent bookstore in Mumbai at golden hour. Warm afternoon sunlight streams through a tall front window onto wooden shelves packed with books; book spines are clearly visible with titles in English and Hindi Devanagari script. In the foreground, a handwritten chalkboard A-frame easel reads, in clean legible chalk lettering: first line 'मुंबई पुस्तक भंडार', second line 'Mumbai Book Store', and a smaller third line 'Open Daily  9 am – 9 pm'. Shallow depth of field, shot on a full-frame camera at 35mm f/2.0, ultra-realistic detail, natural color grading, dust motes in sunlight, film grain.",
      size: "1536x1024",
      quality: "high",
      moderation: "auto",
      background: "opaque",
      output_compression: 100,
      output_format: "png",
    },
  },
  {
    page: "GPT Image 2, JavaScript",
    model: "gpt-image-2",
    path: "/v1/gpt-image-2",
    body: {
      prompt:
        "A photorealistic, cinematic shot of a cozy independent bookstore in Mumbai at golden hour. Warm afternoon sunlight streams through a tall front window onto wooden shelves packed with books; book spines are clearly visible with titles in English and Hindi Devanagari script. In the foreground, a handwritten chalkboard A-frame easel reads, in clean legible chalk lettering: first line 'मुंबई पुस्तक भंडार', second line 'Mumbai Book Store', and a smaller third line 'Open Daily 9 am – 9 pm'. Shallow depth of field, shot on a full-frame camera at 35mm f/2.0, ultra-realistic detail, natural color grading, dust motes in sunlight, film grain.",
      size: "1536x1024",
      quality: "high",
      moderation: "auto",
      background: "opaque",
      output_compression: 100,
      output_format: "png",
    },
  },
  {
    page: "GPT Image 1",
    model: "gpt-image-1",
    path: "/v1/gpt-image-1",
    body: {
      prompt:
        'Create a professional and visually engaging magazine cover for a lifestyle magazine called "Urban Pulse." Include these featured article headlines clearly: "10 Hidden Cafés You\'ll Love in NYC" "Minimalist Apartments: Small Spaces, Big Ideas" "Exclusive Interview: Behind the Scenes with Indie Band Echo District" Use contemporary typography, vibrant colors, and include an eye-catching main photograph with a person standing in front of a city scene',
      size: "auto",
      quality: "auto",
      moderation: "auto",
      background: "opaque",
      output_compression: 100,
      output_format: "png",
    },
  },
  {
    page: "Photorealistic workflow",
    model: "photorealistic-workflow",
    path: "/workflows/69f64e665456d2c942098b3a-v1",
    body: {
      text_2rpv9:
        "A photorealistic, cinematic shot of a cozy independent bookstore in Mumbai at golden hour. Warm afternoon sunlight streams through a tall front window onto wooden shelves packed with books; book spines are clearly visible with titles in English and Hindi Devanagari script. In the foreground, a handwritten chalkboard A-frame easel reads, in clean legible chalk lettering: first line 'मुंबई पुस्तक भंडार', second line 'Mumbai Book Store', and a smaller third line 'Open Daily  9 am – 9 pm'. Shallow depth of field, shot on a full-frame camera at 35mm f/2.0, ultra-realistic detail, natural color grading, dust motes in sunlight, film grain.",
    },
  },
  {
    page: "GPT Image 1.5",
    model: "gpt-image-1.5",
    path: "/v1/gpt-image-1.5",
    body: {
      prompt:
        "Create a clean-looking website in Apple style for Nike by putting related elements with powerful design in a 4:5 aspect ratio ",
      size: "1536x1024",
      quality: "high",
      moderation: "auto",
      background: "opaque",
      output_compression: 100,
      output_format: "png",
    },
  },
];

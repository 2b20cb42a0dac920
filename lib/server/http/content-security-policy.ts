import "server-only";

type Settings = { readonly isDevelopment: boolean; readonly blobApiUrl: string | null };

/**
 * What a page may load and run: its own files, scripts that carry its nonce, and pictures it made itself.
 * It speaks to Easel alone, and to the store into which it puts large pictures, where there is one.
 * Styles in attributes are React's, rendered on the server, and cannot carry a nonce.
 */
export function contentSecurityPolicy(
  nonce: string,
  { isDevelopment, blobApiUrl }: Settings,
): string {
  // React's tools for developers make functions from text.
  const evaluate = isDevelopment ? " 'unsafe-eval'" : "";
  const store = blobApiUrl === null ? "" : ` ${blobApiUrl}/`;
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${store}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

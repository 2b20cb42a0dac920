import "server-only";

/**
 * What a page may load and run: its own files, scripts that carry its nonce, and pictures it made itself.
 * Styles in attributes are React's, rendered on the server, and cannot carry a nonce.
 */
export function contentSecurityPolicy(
  nonce: string,
  { isDevelopment }: { readonly isDevelopment: boolean },
): string {
  // React's tools for developers make functions from text.
  const evaluate = isDevelopment ? " 'unsafe-eval'" : "";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

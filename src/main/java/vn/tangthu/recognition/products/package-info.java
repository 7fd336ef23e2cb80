/**
 * Files made of what was read: a searchable PDF (PDF/A-2b), ALTO 4 and hOCR 1.2. Everything is written page by page to a
 * stream, so that a document of two thousand pages needs the memory of one. Sees our own page images and words only, never
 * the bytes that somebody sent.
 */
package vn.tangthu.recognition.products;

/** What is known of written Vietnamese: how a syllable is built and which two stand side by side. */
package vn.tangthu.recognition.language;

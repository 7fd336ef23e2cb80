/** What is known of written Vietnamese: its marks, and which words stand side by side. */
package vn.tangthu.recognition.language;

/**
 * Finds the fields of an official document among words with places, after the layout of Decree 30/2020/NĐ-CP, Appendix I.
 * Knows neither images nor storage: pages in, fields with confidences out.
 */
package vn.tangthu.recognition.fields;

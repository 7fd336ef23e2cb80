/**
 * What the reader of print learns from: lines of invented text, printed and scanned as offices do, and the network it goes
 * on from. The learning itself is done by Tesseract's own trainer.
 */
package vn.tangthu.recognition.lessons;

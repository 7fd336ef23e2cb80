/** What Vietnamese words look like, whoever wrote them and however they were read. */
package vn.tangthu.recognition.orthography;

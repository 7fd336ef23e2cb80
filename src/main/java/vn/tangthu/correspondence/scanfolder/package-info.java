/**
 * Folders into which scanners and copiers write: a file that is complete is taken in as if the clerk had handed it in, and
 * is moved away only when its draft stands in the database. Whatever moment the program ends at, nothing is lost and
 * nothing comes twice.
 */
package vn.tangthu.correspondence.scanfolder;

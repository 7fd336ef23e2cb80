/** The server's side of the worker processes: starts them, asks them, limits them, replaces them. */
package vn.tangthu.recognition.pool;

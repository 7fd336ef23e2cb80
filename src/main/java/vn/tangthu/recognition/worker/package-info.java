/** What runs inside a worker process: opens documents, makes page images, recognises words. Nothing here is called by the server itself. */
package vn.tangthu.recognition.worker;

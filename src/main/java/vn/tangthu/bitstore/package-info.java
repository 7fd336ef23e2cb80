/**
 * Bytes, named by their SHA-256 and kept for ever. Bytes are safe on the store before any row names them; what is read
 * back is compared with its name. Knows nothing of what the bytes mean.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Bitstore", allowedDependencies = {"kernel", "database"})
package vn.tangthu.bitstore;

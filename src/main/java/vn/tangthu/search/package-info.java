/**
 * Finds records by their words. Holders hand in a {@link vn.tangthu.search.SearchEntry} in the transaction that changed
 * the record; the index follows by itself, a moment later. The index is disposable: it is rebuilt from the entries kept in
 * PostgreSQL. Knows no other module: what an entry means is the business of the one who handed it in.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Search", allowedDependencies = {"kernel", "database"})
package vn.tangthu.search;

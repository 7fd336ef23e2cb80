/**
 * An outgoing document: drafted from a template, checked for content and form, approved, given its number, signed by the
 * person and by the agency, issued and kept (Decree 30/2020/NĐ-CP, Articles 10 to 19).
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Outgoing",
        allowedDependencies = {"kernel", "calendar", "database", "bitstore", "organisation", "recognition", "search", "worklist", "signing", "correspondence", "layout"})
package vn.tangthu.outgoing;

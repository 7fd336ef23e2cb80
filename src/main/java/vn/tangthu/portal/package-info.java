/**
 * The house around the pages: shell, home, search page, error pages, languages, and sign-in. Sits on top of all other
 * modules; none of them knows it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Portal")
package vn.tangthu.portal;

/**
 * The layout of administrative documents: what Decree 30/2020/NĐ-CP, Appendices I and III, want of fonts, sizes, places and wording.
 * {@link vn.tangthu.layout.Templates} makes documents in that form, as DOCX to be worked on and as PDF/A-2b to be issued;
 * {@link vn.tangthu.layout.LayoutCheck} says where a document departs from it; {@link vn.tangthu.layout.Converter} has LibreOffice
 * turn a foreign DOCX into PDF/A. Pure: no tables, no server, no state.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Layout", allowedDependencies = "kernel")
package vn.tangthu.layout;

package vn.tangthu.layout;

/** Looks at one side of a document's form. */
interface Look {
    void at(LayoutDocument document, Anatomy anatomy, Notes notes);
}

package vn.tangthu.layout;

/**
 * Documents in the form of Decree 30/2020/NĐ-CP, Appendices I and III, as bytes. Both fit into the server's process:
 * they read nothing that somebody sent.
 */
public final class Templates {

    private Templates() {}

    /**
     * To be worked on in Word or LibreOffice; the same content gives the same bytes. Every component has its own style, by which {@link LayoutContent#readFrom} knows it again.
     */
    public static byte[] docx(LayoutContent content) {
        return DocxFile.of(content);
    }

    /** PDF/A-2b with its fonts inside, to be signed and issued. */
    public static byte[] pdf(LayoutContent content) {
        return PdfSheets.of(content);
    }
}

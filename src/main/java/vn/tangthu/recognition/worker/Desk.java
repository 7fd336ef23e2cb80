package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.PenReading;
import vn.tangthu.recognition.Reading;
import vn.tangthu.recognition.ReadingFailure;
import vn.tangthu.recognition.Word;
import vn.tangthu.recognition.fields.Places;
import vn.tangthu.recognition.pen.Page;
import vn.tangthu.recognition.pen.PenReader;

/** Answers what is asked. Keeps the last document open and the last page decoded, for the next question is often about it. */
final class Desk implements AutoCloseable {

    /** The small model, for whole pages, and the larger one, for a second look at what matters. */
    private static final String MODEL = "vie", SECOND_MODEL = "vie-large";
    /**
     * Above this the page is made smaller before it is read. The model sees lines of 36 pixels whatever the resolution, so
     * more costs time (a quarter of it from 300 dpi) and gains nothing (docs/explanations/recognition.md).
     */
    private static final double FINEST_DPI = PageRaster.VIEWER_DPI + 10;
    /** Below this letters are too small for the model, and the page is made larger. */
    private static final double COARSEST_DPI = 140;
    private static final double ENLARGED_DPI = 220;
    /** Share of the height of a first page in which red may be a mark to read rather than a seal to see through. */
    private static final double MARKS_STAND_ABOVE = 0.45;
    /** Pixels left around a region, so that letters do not touch the edge. */
    private static final int MARGIN = 12;

    private final Ocr ocr;
    private final Ocr second;
    private final SecondLook secondLook;
    private final PenReader penReader = PenReader.standard();
    private final Path scratch;
    private final Straightening straightening;
    private String openPath = "";
    private OpenDocument open;
    private int statePage;
    private Straightening.Straight state;
    private int layerPage;
    private Optional<OpenDocument.TextLayer> layer = Optional.empty();

    private Desk(Ocr ocr, Ocr second, Path scratch) {
        this.ocr = ocr;
        this.second = second;
        this.secondLook = new SecondLook(ocr, second);
        this.scratch = scratch;
        this.straightening = new Straightening(strip -> ocr.block(Grey.of(strip), PageRaster.VIEWER_DPI));
    }

    /** @param scratch a folder of ours; the models are unpacked into it unless they are there */
    static Desk open(Path scratch) throws IOException {
        Files.createDirectories(scratch);
        unpack(MODEL, scratch);
        unpack(SECOND_MODEL, scratch);
        LineImages.copied();
        return new Desk(new Ocr(scratch, MODEL), new Ocr(scratch, SECOND_MODEL), scratch);
    }

    private static void unpack(String model, Path scratch) throws IOException {
        var name = model + ".traineddata";
        try (InputStream packed = Desk.class.getResourceAsStream("/tessdata/" + name)) {
            if (packed == null) throw new IllegalStateException("The Vietnamese model is missing from the program: " + name);
            var bytes = packed.readAllBytes();
            var file = scratch.resolve(name);
            if (!Files.exists(file) || Files.size(file) != bytes.length) {
                var half = Files.write(Files.createTempFile(scratch, "model", ".part"), bytes);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Loads what the first question would otherwise wait for. */
    void warmUp() throws IOException {
        var blank = new BufferedImage(400, 120, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = blank.createGraphics();
        graphics.fillRect(0, 0, 400, 120);
        graphics.dispose();
        ocr.block(Grey.of(blank), PageRaster.VIEWER_DPI);
        var file = Files.createTempFile(scratch, "warm-up", ".jpg");
        try {
            ViewerImage.write(new PageRaster(blank, PageRaster.VIEWER_DPI), file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    Answer answer(Ask ask) throws IOException {
        if (ask instanceof Ask.LookInto look) return lookInto(look);
        if (ask instanceof Ask.ReadPage read) return readPage(read);
        if (ask instanceof Ask.ReadMarks marks) return PageMarks.of(raster(marks.path(), marks.page()));
        if (ask instanceof Ask.MakeImage make) return ViewerImage.write(raster(make.path(), make.page()), Path.of(make.to()));
        if (ask instanceof Ask.ReadRegion region) return readRegion(region);
        throw new IllegalArgumentException("Unknown question: " + ask);
    }

    private Answer lookInto(Ask.LookInto look) throws IOException {
        forget();
        var file = Path.of(look.path());
        var kind = Kind.of(file);
        boolean rendered = kind == Kind.DOCX;
        if (rendered) Docx.writeAsPdf(file, Path.of(look.renditionTo()), look.limits());
        var document = document(rendered ? look.renditionTo() : look.path());
        if (document.pageCount() > look.limits().pages()) {
            throw new CannotRead(ReadingFailure.TOO_MANY_PAGES, String.valueOf(document.pageCount()));
        }
        document.check(look.limits());
        var warnings = EnumSet.noneOf(Reading.Warning.class);
        warnings.addAll(document.warnings());
        if (!kind.fits(look.fileName())) warnings.add(Reading.Warning.WRONG_EXTENSION);
        return new Answer.LookedInto(document.pageCount(), rendered, List.copyOf(warnings));
    }

    private Answer readPage(Ask.ReadPage read) throws IOException {
        var layer = textLayer(read.path(), read.page());
        if (layer.isPresent()) return new Answer.PageRead(layer.get().width(), layer.get().height(), layer.get().asItStands(), layer.get().words());
        var page = raster(read.path(), read.page());
        double scale = page.dpi() > FINEST_DPI ? page.viewerScale() : page.dpi() < COARSEST_DPI ? ENLARGED_DPI / page.dpi() : 1;
        var image = page.dpi() > FINEST_DPI ? page.viewerImage() : page.scaled(scale);
        int fadeFrom = read.page() == 1 ? (int) (image.getHeight() * MARKS_STAND_ABOVE) : 0;
        if (state.blank()) return new Answer.PageRead(page.viewerWidth(), page.viewerHeight(), false, List.of());
        double dpi = page.dpi() * scale;
        var print = DotPrint.joined(Grey.ofPrint(image, fadeFrom), dpi);
        var grey = state.shaded() ? Light.evened(print, dpi) : print;
        var asRead = ocr.page(grey, dpi);
        boolean opens = read.page() == 1 || Places.hasHead(new PageReading(
                read.page(), grey.width(), grey.height(), Optional.empty(), asRead, PageReading.State.DONE));
        var pen = opens ? byPen(Grey.of(image), asRead, page.viewerScale() / scale) : List.<PenReading>of();
        var words = secondLook.improved(asRead, image, grey, dpi, read.page());
        return new Answer.PageRead(page.viewerWidth(), page.viewerHeight(), false, placed(words, page.viewerScale() / scale, 0, 0), pen);
    }

    private List<PenReading> byPen(Grey grey, List<Word> words, double scale) {
        return placed(penReader.read(page(grey), words), scale);
    }

    private static Page page(Grey grey) {
        return new Page(grey.width(), grey.height(), grey.pixels());
    }

    private static List<PenReading> placed(List<PenReading> readings, double scale) {
        return readings.stream()
                .map(read -> new PenReading(read.blank(), read.digits(), read.chance(), placed(read.box(), scale, 0, 0)))
                .toList();
    }

    private Answer readRegion(Ask.ReadRegion region) throws IOException {
        var page = raster(region.path(), region.page());
        var grey = Grey.of(page.image());
        double scale = page.viewerScale();
        int left = clamp(region.box().x() / scale - MARGIN, grey.width()), top = clamp(region.box().y() / scale - MARGIN, grey.height());
        int right = clamp((region.box().x() + region.box().width()) / scale + MARGIN, grey.width());
        int bottom = clamp((region.box().y() + region.box().height()) / scale + MARGIN, grey.height());
        if (right - left < 2 * MARGIN / 3 || bottom - top < 2 * MARGIN / 3) return new Answer.RegionRead(List.of(), List.of());
        var words = ocr.block(grey.part(left, top, right - left, bottom - top), page.dpi());
        return new Answer.RegionRead(placed(words, scale, left, top), byPen(region, grey, scale));
    }

    private List<PenReading> byPen(Ask.ReadRegion region, Grey grey, double scale) {
        if (region.blanks().isEmpty()) return List.of();
        var print = placed(region.print(), 1 / scale, 0, 0);
        return placed(penReader.read(page(grey), print, placed(region.box(), 1 / scale, 0, 0), region.blanks()), scale);
    }

    private static int clamp(double value, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(value)));
    }

    /** Moves boxes by an offset and then scales them. */
    private static List<Word> placed(List<Word> words, double scale, int left, int top) {
        var placed = new ArrayList<Word>(words.size());
        for (var word : words) {
            placed.add(new Word(word.text(), placed(word.box(), scale, left, top), word.confidence(), word.line()));
        }
        return placed;
    }

    private static Box placed(Box box, double scale, int left, int top) {
        return new Box((int) Math.round((box.x() + left) * scale), (int) Math.round((box.y() + top) * scale),
                (int) Math.round(box.width() * scale), (int) Math.round(box.height() * scale));
    }

    private OpenDocument document(String path) throws IOException {
        if (!path.equals(openPath)) {
            forget();
            open = OpenDocument.open(Path.of(path));
            openPath = path;
        }
        return open;
    }

    private PageRaster raster(String path, int page) throws IOException {
        var document = document(path);
        if (state == null || statePage != page) {
            state = null; // makes room before the next one is decoded
            boolean asItIs = textLayer(path, page).isPresent();
            state = asItIs ? Straightening.Straight.asItIs(document.raster(page)) : straightening.straightened(document.raster(page));
            statePage = page;
        }
        return state.page();
    }

    /** Of the page asked for last, for the image comes after the words. */
    private Optional<OpenDocument.TextLayer> textLayer(String path, int page) throws IOException {
        var document = document(path);
        if (layerPage != page) {
            layer = document.textLayer(page);
            layerPage = page;
        }
        return layer;
    }

    private void forget() throws IOException {
        if (open != null) open.close();
        open = null;
        openPath = "";
        state = null;
        layer = Optional.empty();
        layerPage = 0;
    }

    @Override
    public void close() throws IOException {
        forget();
        ocr.close();
        second.close();
    }
}

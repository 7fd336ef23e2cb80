package vn.tangthu.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tangthu.recognition.PageOutline;
import vn.tangthu.recognition.PageRange;

/** The pages of a scan and the documents they make up. Pages between the documents are separator sheets and blank backs. */
record StackOfPages(List<PageOutline> pages) {

    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,5})\\s*(?:[-–—]\\s*(\\d{1,5}))?\\s*");

    /** Cut at separator sheets only: no question about it. */
    List<PageRange> bySeparators() {
        return cut(false);
    }

    /** Cut at separator sheets and before every page that has a head of its own: to be proposed. */
    List<PageRange> byHeads() {
        return cut(true);
    }

    /** The pages from the first on that have been read, without a gap. */
    StackOfPages known() {
        return new StackOfPages(pages.stream().takeWhile(PageOutline::read).toList());
    }

    boolean hasSeparators() {
        return pages.stream().anyMatch(PageOutline::isSeparator);
    }

    private List<PageRange> cut(boolean beforeHeads) {
        var ranges = new ArrayList<PageRange>();
        var current = new ArrayList<PageOutline>();
        for (var page : pages) {
            if (page.isSeparator() || beforeHeads && page.opens()) close(current, ranges);
            if (!page.isSeparator()) current.add(page);
        }
        close(current, ranges);
        return ranges;
    }

    /** Blank backs before and after are left out; between pages they stay. Nothing but blank pages is no document. */
    private static void close(List<PageOutline> current, List<PageRange> ranges) {
        var written = current.stream().filter(page -> !page.blank()).mapToInt(PageOutline::number).summaryStatistics();
        if (written.getCount() > 0) ranges.add(new PageRange(written.getMin(), written.getMax()));
        current.clear();
    }

    /**
     * What a clerk has typed, such as {@code 1-3, 4-6}.
     *
     * @return absent when it is no list of pages in order, or when a page would be lost that is neither blank nor a separator
     */
    Optional<List<PageRange>> typed(String text) {
        var ranges = new ArrayList<PageRange>();
        int after = 0;
        for (var part : text.split("[,;]")) {
            var found = RANGE.matcher(part);
            if (!found.matches()) return Optional.empty();
            int first = Integer.parseInt(found.group(1)), last = last(found, first);
            if (first <= after || last < first || last > pages.size()) return Optional.empty();
            ranges.add(new PageRange(first, last));
            after = last;
        }
        return losesPages(ranges) ? Optional.empty() : Optional.of(ranges);
    }

    private static int last(Matcher found, int first) {
        return found.group(2) == null ? first : Integer.parseInt(found.group(2));
    }

    private boolean losesPages(List<PageRange> ranges) {
        return pages.stream()
                .filter(page -> !page.blank() && !page.isSeparator())
                .anyMatch(page -> ranges.stream().noneMatch(range -> range.first() <= page.number() && page.number() <= range.last()));
    }
}

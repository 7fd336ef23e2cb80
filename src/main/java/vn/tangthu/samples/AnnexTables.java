package vn.tangthu.samples;

import java.util.ArrayList;
import java.util.List;

/** Annexes: tasks by place with deadlines, as plans and decisions carry them. */
final class AnnexTables {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private final Composition c;
    private final String symbol;

    AnnexTables(Composition composition, String symbol) {
        this.c = composition;
        this.symbol = symbol;
    }

    List<Annex> write() {
        var annexes = new ArrayList<Annex>();
        for (int i = 0; i < c.request.annexes(); i++) annexes.add(annex(i));
        return annexes;
    }

    private Annex annex(int order) {
        var heading = c.request.annexes() == 1 ? "Phụ lục" : "Phụ lục " + ROMAN.get(order % ROMAN.size());
        return new Annex(
                heading,
                order % 2 == 0 ? "PHÂN CÔNG NHIỆM VỤ VÀ TIẾN ĐỘ THỰC HIỆN" : "CHỈ TIÊU GIAO CHO CÁC PHƯỜNG, XÃ",
                reference(),
                List.of("STT", "Nội dung", "Đơn vị thực hiện", "Số lượng", "Ghi chú"),
                List.of(9, 74, 42, 20, 17),
                rows());
    }

    private String reference() {
        var separator = c.author().layout() == Layout.PARTY ? "-" : "/";
        var date = c.request.date();
        return "(Kèm theo %s số %s%s%s ngày %02d/%02d/%d của %s)".formatted(
                c.request.type().vietnamese(), c.request.number(), separator, symbol, date.getDayOfMonth(), date.getMonthValue(),
                date.getYear(), c.author().name());
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        var tasks = c.topic.tasks();
        for (int i = 0; i < Slots.WARDS.size(); i++) {
            var task = c.slots.fill(tasks.get(i % tasks.size()));
            int end = task.indexOf(';');
            var what = end > 0 ? task.substring(0, end) : task.replaceAll("\\.$", "");
            rows.add(List.of(Samples.number(i + 1), what, "Ủy ban nhân dân " + Slots.WARDS.get(i), c.slots.fill("{nn}"), "-"));
        }
        return rows;
    }
}

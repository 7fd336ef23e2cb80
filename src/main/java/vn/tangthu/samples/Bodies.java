package vn.tangthu.samples;

import java.util.ArrayList;
import java.util.List;

/** The content of each type of document, as offices write it. */
final class Bodies {

    private final Composition c;
    private final List<Block> blocks = new ArrayList<>();

    Bodies(Composition composition) {
        this.c = composition;
    }

    List<Block> write() {
        switch (c.request.type()) {
            case DISPATCH -> dispatch();
            case DECISION -> decision();
            case NOTICE -> notice();
            case PLAN, PROGRAMME -> plan();
            case REPORT -> report();
            case SUBMISSION -> submission();
            case INVITATION -> invitation();
            case GUIDANCE -> guidance();
            case TELEGRAM -> telegram();
            case RESOLUTION -> resolution();
            case DIRECTIVE -> directive();
            case CIRCULAR, DECREE -> regulation();
        }
        return blocks;
    }

    private void dispatch() {
        body(c.situation());
        body("Để " + c.subject + ", " + c.author().name() + " đề nghị " + c.addressed() + " phối hợp, thực hiện một số nội dung sau:");
        blocks.addAll(c.numbered(c.tasks(3)));
        body(c.any(List.of(
                "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị kịp thời phản ánh về " + c.author().name()
                        + " để được hướng dẫn, giải quyết.",
                "Báo cáo kết quả thực hiện gửi về " + c.author().name() + " trước ngày " + c.slots.deadline() + " để tổng hợp.")));
        body(c.author().name() + " đề nghị " + c.addressed() + " quan tâm, phối hợp thực hiện./.");
    }

    private void decision() {
        centred(c.authority());
        blocks.addAll(c.bases());
        blocks.add(Block.basis("Theo đề nghị của " + proposer() + "."));
        centred("QUYẾT ĐỊNH:");
        blocks.add(Block.article(1, "Ban hành kèm theo Quyết định này Kế hoạch " + c.subject + " với các nội dung chủ yếu sau:"));
        blocks.addAll(c.numbered(c.tasks(3)));
        blocks.add(Block.article(2, c.topic.department() + " chủ trì, phối hợp với các cơ quan, đơn vị liên quan hướng dẫn, kiểm tra, đôn đốc và tổng hợp kết quả thực hiện."));
        blocks.add(Block.article(3, "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, Thủ trưởng các cơ quan, đơn vị và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./."));
    }

    private String proposer() {
        return c.author().collective().isPresent() ? "Giám đốc " + c.topic.department() : "Chánh Văn phòng";
    }

    private void notice() {
        body("Ngày " + day(2) + ", " + c.author().name() + " đã tổ chức cuộc họp về " + c.topic.work()
                + ". Sau khi nghe báo cáo và ý kiến của các thành viên dự họp, đồng chí " + c.author().head().post() + " kết luận như sau:");
        body(c.situation());
        blocks.addAll(c.numbered(c.tasks(3)));
        body(c.author().name() + " thông báo để các cơ quan, đơn vị, địa phương biết, thực hiện./.");
    }

    private void plan() {
        body(c.situation());
        body(c.author().name() + " ban hành " + c.request.type().vietnamese() + " " + c.subject + ", cụ thể như sau:");
        heading("I. MỤC ĐÍCH, YÊU CẦU");
        body("1. Nâng cao nhận thức, trách nhiệm của cán bộ, công chức, viên chức, người lao động và nhân dân trong " + c.topic.work() + ".");
        body("2. Việc tổ chức thực hiện phải thiết thực, hiệu quả, tiết kiệm; phân công rõ người, rõ việc, rõ thời gian, rõ kết quả.");
        heading("II. NỘI DUNG");
        blocks.addAll(c.numbered(c.tasks(4)));
        heading("III. KINH PHÍ THỰC HIỆN");
        body(c.slots.fill("Kinh phí thực hiện dự kiến {money} đồng, bố trí trong dự toán chi thường xuyên năm {year} và các nguồn hợp pháp khác."));
        heading("IV. TỔ CHỨC THỰC HIỆN");
        body("1. " + c.topic.department() + " là cơ quan thường trực, theo dõi, đôn đốc và báo cáo kết quả trước ngày " + c.slots.deadline() + ".");
        body("2. Các cơ quan, đơn vị, địa phương căn cứ chức năng, nhiệm vụ được giao và tình hình thực tế để triển khai thực hiện./.");
    }

    private void report() {
        body("Thực hiện chương trình công tác năm " + c.request.date().getYear() + ", " + c.author().name() + " báo cáo kết quả " + c.topic.work() + " như sau:");
        heading("I. TÌNH HÌNH CHUNG");
        body(c.situation());
        heading("II. KẾT QUẢ THỰC HIỆN");
        blocks.addAll(c.numbered(c.results(2)));
        heading("III. TỒN TẠI, HẠN CHẾ");
        body(c.any(List.of(
                "Công tác phối hợp giữa các cơ quan, đơn vị có lúc chưa kịp thời; việc báo cáo định kỳ của một số địa phương còn chậm, số liệu chưa thống nhất.",
                "Nguồn nhân lực và kinh phí còn hạn chế; một số nhiệm vụ chưa bảo đảm tiến độ đề ra, nhất là tại các xã ở xa trung tâm.")));
        heading("IV. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI");
        blocks.addAll(c.numbered(c.tasks(3)));
        body("Trên đây là báo cáo của " + c.author().name() + ", kính báo cáo cấp có thẩm quyền xem xét, chỉ đạo./.");
    }

    private void submission() {
        body(c.situation());
        body("Xuất phát từ yêu cầu thực tế nêu trên, để có cơ sở " + c.subject + ", " + c.author().name() + " kính trình xem xét, quyết định các nội dung sau:");
        blocks.addAll(c.numbered(c.tasks(3)));
        body(c.slots.fill("Tổng kinh phí đề nghị: {money} đồng; thời gian thực hiện: đến hết ngày {deadline}."));
        body(c.author().name() + " kính đề nghị cấp có thẩm quyền xem xét, phê duyệt./.");
    }

    private void invitation() {
        body(c.author().name() + " trân trọng kính mời đại biểu dự cuộc họp về " + c.topic.work() + ", cụ thể như sau:");
        body("1. Chủ trì: Đồng chí " + c.author().deputy().name() + ", " + c.author().deputy().post() + " " + c.author().name() + ".");
        body("2. Thành phần: Đại diện lãnh đạo các cơ quan, đơn vị, địa phương theo Kính gửi và công chức trực tiếp theo dõi lĩnh vực.");
        body("3. Thời gian: " + c.any(List.of("08 giờ 00", "14 giờ 00", "09 giờ 30")) + ", ngày " + day(-5) + ".");
        body("4. Địa điểm: " + c.any(List.of("Phòng họp số 1", "Phòng họp số 2", "Hội trường tầng 3")) + ", trụ sở " + c.author().name() + ".");
        body("5. Nội dung: " + c.situation());
        if (c.request.pages() > 1) {
            body("6. Các vấn đề xin ý kiến:");
            c.tasks(0).forEach(t -> body("- " + t));
        }
        body("Đề nghị đại biểu chuẩn bị ý kiến bằng văn bản, tham dự đầy đủ, đúng giờ./.");
    }

    private void guidance() {
        blocks.addAll(c.bases());
        body(c.author().name() + " hướng dẫn một số nội dung để " + c.subject + " như sau:");
        heading("I. YÊU CẦU CHUNG");
        body(c.situation());
        heading("II. NỘI DUNG HƯỚNG DẪN");
        blocks.addAll(c.numbered(c.tasks(4)));
        body("Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về " + c.author().name() + " để được hướng dẫn bổ sung./.");
    }

    private void telegram() {
        centred(c.authority() + " điện:");
        blocks.addAll(Composition.dashed(wired()));
        body(c.situation());
        body("Để " + c.subject + ", " + c.authority() + " yêu cầu:");
        blocks.addAll(c.numbered(c.tasks(4)));
        body("Nhận được Công điện này, yêu cầu các cơ quan, đơn vị, địa phương khẩn trương triển khai thực hiện./.");
    }

    private List<String> wired() {
        return c.author().name().contains("thành phố")
                ? List.of("Giám đốc các sở, Thủ trưởng các ban, ngành;", "Chủ tịch Ủy ban nhân dân các phường, xã.")
                : List.of("Trưởng các phòng, Thủ trưởng các đơn vị trực thuộc;", "Trưởng thôn, Tổ trưởng tổ dân phố.");
    }

    private void resolution() {
        boolean party = c.author().layout() == Layout.PARTY;
        centred(c.author().name());
        blocks.addAll(c.bases());
        blocks.add(Block.basis(party
                ? "Xét đề nghị của Văn phòng và ý kiến thảo luận tại hội nghị."
                : "Xét Tờ trình của Ủy ban nhân dân về " + c.topic.work() + " và ý kiến thảo luận của đại biểu tại kỳ họp."));
        centred("QUYẾT NGHỊ:");
        blocks.add(Block.article(1, "Thông qua chủ trương " + c.subject + " với các nội dung sau:"));
        blocks.addAll(c.numbered(c.tasks(3)));
        blocks.add(Block.article(2, party
                ? "Giao Ban Thường vụ lãnh đạo, chỉ đạo tổ chức thực hiện và báo cáo kết quả tại hội nghị cuối năm."
                : "Giao Ủy ban nhân dân cùng cấp tổ chức thực hiện và báo cáo kết quả tại kỳ họp thường lệ cuối năm."));
        blocks.add(Block.article(3, "Nghị quyết này có hiệu lực kể từ ngày được thông qua./."));
    }

    private void regulation() {
        blocks.addAll(c.bases());
        blocks.add(Block.basis("Theo đề nghị của Chánh Văn phòng;"));
        blocks.add(Block.basis(c.author().head().post() + " ban hành " + c.request.type().vietnamese() + " quy định về " + c.topic.work() + "."));
        blocks.add(Block.article(1, "Phạm vi điều chỉnh. " + c.request.type().vietnamese() + " này quy định về " + c.topic.work() + "."));
        blocks.add(Block.article(2, "Trách nhiệm của các cơ quan, đơn vị"));
        blocks.addAll(c.numbered(c.tasks(4)));
        blocks.add(Block.article(3, c.request.type().vietnamese() + " này có hiệu lực thi hành sau 45 ngày kể từ ngày ký ban hành./."));
    }

    private void directive() {
        body(c.situation());
        body("Để khắc phục những tồn tại, hạn chế nêu trên, " + c.authority() + " yêu cầu các cơ quan, đơn vị, địa phương:");
        blocks.addAll(c.numbered(c.tasks(4)));
        body("Giao " + c.topic.department() + " theo dõi, đôn đốc, kiểm tra việc thực hiện Chỉ thị này./.");
    }

    private String day(int before) {
        var day = c.request.date().minusDays(before);
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private void body(String text) {
        blocks.add(Block.body(text));
    }

    private void heading(String text) {
        blocks.add(Block.heading(text));
    }

    private void centred(String text) {
        blocks.add(Block.centred(text.endsWith(" điện:") ? text : Author.capitals(text)));
    }
}

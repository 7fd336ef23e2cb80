package vn.tangthu.samples;

import java.util.List;

/** Words the abstract (trích yếu) of each type. */
final class Abstracts {
    private final Composition c;

    Abstracts(Composition composition) {
        this.c = composition;
    }

    String write() {
        return switch (c.request.type()) {
            case DISPATCH -> "V/v " + c.subject;
            case DECISION -> c.any(List.of("Về việc ban hành Kế hoạch ", "Ban hành Kế hoạch ")) + c.subject;
            case NOTICE -> "Kết luận của " + c.author().head().post() + " " + c.author().name() + " tại cuộc họp về " + c.topic.work();
            case PLAN, PROGRAMME -> Composition.capitalised(c.subject);
            case REPORT -> "Kết quả " + c.topic.work() + " " + c.slots.fill("{quarter}");
            case SUBMISSION -> "Về việc đề nghị phê duyệt chủ trương " + c.subject;
            case INVITATION -> "Dự họp về " + c.topic.work();
            case GUIDANCE -> "Một số nội dung " + c.subject;
            case CIRCULAR, DECREE -> c.any(List.of("Quy định về ", "Hướng dẫn ", "Sửa đổi, bổ sung một số điều quy định về ")) + c.topic.work();
            case TELEGRAM, DIRECTIVE -> "Về việc " + c.subject;
            case RESOLUTION -> "Về chủ trương " + c.subject;
        };
    }
}

package vn.tangthu.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What all types of document draw on: the subject, sentences about it, who is meant by "we" and "you". */
final class Composition {

    /** Paragraphs that fill a page, about. */
    private static final int PER_PAGE = 9;

    final SampleRequest request;
    final Topic topic;
    final Slots slots;
    final Random random;
    final String subject;

    Composition(SampleRequest request) {
        this.request = request;
        this.random = request.random();
        this.topic = request.topic().map(Topics::named).orElseGet(() -> Topics.named(any(Topics.fitting(request.author(), request.type()))));
        this.slots = new Slots(random, request.date());
        this.subject = slots.fill(any(topic.subjects()));
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Author author() {
        return request.author();
    }

    String situation() {
        return slots.fill(any(topic.situations()));
    }

    /** Tasks in a drawn order; more of them, place by place, when the document shall be long. */
    List<String> tasks(int atLeast) {
        return sentences(topic.tasks(), atLeast + (request.pages() - 1) * PER_PAGE);
    }

    List<String> results(int atLeast) {
        return sentences(topic.results(), atLeast);
    }

    private List<String> sentences(List<String> templates, int count) {
        var sentences = new ArrayList<String>();
        for (int round = 0; sentences.size() < count; round++) {
            var drawn = new ArrayList<>(templates);
            Collections.shuffle(drawn, random);
            for (var template : drawn) {
                if (sentences.size() == count) break;
                sentences.add(round == 0 ? slots.fill(template) : at(round, template));
            }
        }
        return sentences;
    }

    private String at(int round, String template) {
        var where = Slots.WARDS.get((round * 5 + random.nextInt(3)) % Slots.WARDS.size());
        return "Tại " + where + ": " + decapitalised(slots.fill(template));
    }

    List<Block> numbered(List<String> sentences) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < sentences.size(); i++) blocks.add(Block.body((i + 1) + ". " + sentences.get(i)));
        return blocks;
    }

    static List<Block> dashed(List<String> sentences) {
        return sentences.stream().map(s -> Block.body("- " + s)).toList();
    }

    List<Block> bases() {
        var blocks = new ArrayList<Block>();
        if (author().layout() == Layout.PARTY) blocks.add(Block.basis("Căn cứ Điều lệ Đảng Cộng sản Việt Nam;"));
        else if (ofLocalGovernment()) blocks.add(Block.basis("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"));
        topic.bases().forEach(b -> blocks.add(Block.basis(b)));
        return blocks;
    }

    private boolean ofLocalGovernment() {
        return List.of("UBND", "HĐND").contains(author().symbol())
                || author().parent().filter(p -> p.startsWith("Ủy ban nhân dân")).isPresent();
    }

    /** Who a letter speaks to. */
    String addressed() {
        return request.addressees().size() == 1 && !request.addressees().get(0).contains("các ")
                ? request.addressees().get(0)
                : "các cơ quan, đơn vị, địa phương";
    }

    /** "Chủ tịch Ủy ban nhân dân thành phố Hải Vân". */
    String authority() {
        return author().head().post() + " " + author().name();
    }

    static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase() + text.substring(1);
    }

    static String decapitalised(String text) {
        return text.substring(0, 1).toLowerCase() + text.substring(1);
    }
}

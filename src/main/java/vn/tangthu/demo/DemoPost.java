package vn.tangthu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.tangthu.samples.Author;
import vn.tangthu.samples.DocumentType;
import vn.tangthu.samples.Samples;

/** Who writes what to whom: from above come tasks and decisions, from below reports and requests. */
final class DemoPost {

    private static final List<DocumentType> UPWARDS = List.of(
            DocumentType.REPORT, DocumentType.REPORT, DocumentType.SUBMISSION, DocumentType.DISPATCH, DocumentType.DISPATCH, DocumentType.PLAN);

    private static final List<DocumentType> DOWNWARDS = List.of(
            DocumentType.DISPATCH, DocumentType.DISPATCH, DocumentType.DISPATCH, DocumentType.DISPATCH, DocumentType.DISPATCH,
            DocumentType.DECISION, DocumentType.DECISION, DocumentType.PLAN, DocumentType.PLAN, DocumentType.NOTICE,
            DocumentType.NOTICE, DocumentType.INVITATION, DocumentType.INVITATION, DocumentType.GUIDANCE, DocumentType.TELEGRAM,
            DocumentType.DIRECTIVE, DocumentType.RESOLUTION, DocumentType.PROGRAMME);

    /** @param topic key of the samples' subject */
    record Letter(Author author, DocumentType type, String topic, List<String> addressees) {}

    private final DemoCity city;
    private final DemoAuthors authors;
    private final Random random;

    DemoPost(DemoCity city, Random random) {
        this.city = city;
        this.authors = new DemoAuthors(city);
        this.random = random;
    }

    Letter letterTo(DemoAgency recipient) {
        int drawn = random.nextInt(100);
        return switch (recipient.kind()) {
            case "committee" -> drawn < 50 ? fromPartner(recipient) : fromOneOf(below(), recipient, UPWARDS);
            case "department" -> drawn < 45
                    ? fromAbove(recipient)
                    : drawn < 70 ? fromPartner(recipient) : fromOneOf(beside(recipient), recipient, UPWARDS);
            case "commune" -> drawn < 45
                    ? fromAbove(recipient)
                    : drawn < 92 ? fromOneOf(city.ofKind("department"), recipient, DOWNWARDS) : fromPartner(recipient);
            default -> drawn < 75 ? fromAbove(recipient) : fromPartner(recipient);
        };
    }

    private List<DemoAgency> below() {
        var below = new ArrayList<>(city.ofKind("department"));
        below.addAll(city.ofKind("department"));
        below.addAll(city.ofKind("commune"));
        return below;
    }

    private List<DemoAgency> beside(DemoAgency department) {
        var beside = new ArrayList<>(city.agencies());
        beside.removeIf(a -> a.kind().equals("committee") || a.equals(department));
        return beside;
    }

    private Letter fromAbove(DemoAgency recipient) {
        var above = city.agency(recipient.parentCode().orElseThrow());
        return letter(authors.of(above), recipient, DOWNWARDS, topicsThatConcern(recipient));
    }

    private Letter fromOneOf(List<DemoAgency> candidates, DemoAgency recipient, List<DocumentType> types) {
        return letter(authors.of(any(candidates)), recipient, types, topicsThatConcern(recipient));
    }

    private Letter fromPartner(DemoAgency recipient) {
        var concerning = topicsThatConcern(recipient);
        var writing = authors.partners().stream()
                .filter(p -> concerning.isEmpty() || p.subjects().isEmpty() || p.subjects().stream().anyMatch(concerning::contains))
                .toList();
        var partner = any(writing);
        var topics = partner.subjects().stream().filter(s -> concerning.isEmpty() || concerning.contains(s)).toList();
        return letter(partner.author(), recipient, DOWNWARDS, topics);
    }

    /** Keys of the subjects a department, school or hospital receives letters about; empty for committees: all. */
    private List<String> topicsThatConcern(DemoAgency recipient) {
        boolean all = recipient.kind().equals("committee") || recipient.kind().equals("commune");
        return all ? List.of() : Samples.topicsOf(authors.of(recipient), DocumentType.DISPATCH);
    }

    private Letter letter(Author author, DemoAgency recipient, List<DocumentType> types, List<String> preferred) {
        var type = any(types.stream().filter(Samples.typesOf(author)::contains).toList());
        var fitting = Samples.topicsOf(author, type);
        var both = preferred.stream().filter(fitting::contains).toList();
        return new Letter(author, type, any(both.isEmpty() ? fitting : both), addressees(recipient));
    }

    private List<String> addressees(DemoAgency recipient) {
        if (recipient.kind().equals("commune") && random.nextBoolean()) return List.of("Ủy ban nhân dân các phường, xã");
        if (recipient.kind().equals("department") && random.nextInt(3) == 0) {
            return List.of(recipient.name(), "Ủy ban nhân dân các phường, xã");
        }
        return List.of(recipient.name());
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

package vn.tangthu.recognition.products;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What ALTO 4.4 asks of the elements that we write, in our own words: which children in which order, which attributes with
 * what in them. Read from the schema of the Library of Congress; the schema itself may not be kept here (CC BY-SA 4.0).
 * Stricter than it in one way: what we do not write is not allowed.
 */
final class AltoRules {

    private static final String NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#";
    private static final String ID = "[\\p{L}_][\\p{L}\\p{N}._-]*", FLOAT = "-?\\d+(\\.\\d+)?", SHARE = "0(\\.\\d+)?|1(\\.0+)?";
    private static final String LANGUAGE = "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*", ANY = "(?s).*";
    private static final String QUALITY = "OK|Missing|Missing in original|Damaged|Retained|Target|As in original";
    private static final String POINTS = FLOAT + "," + FLOAT + "( " + FLOAT + "," + FLOAT + ")*";
    private static final String DATE_TIME = "\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?)?";

    /**
     * @param children a pattern over the names of the children, each followed by a blank
     * @param text a pattern for the text of an element without children
     * @param required and
     * @param optional attributes with patterns of their values
     */
    private record Rule(String children, String text, Map<String, String> required, Map<String, String> optional) {
        static Rule of(String children, Map<String, String> required, Map<String, String> optional) {
            return new Rule(children, "\\s*", required, optional);
        }

        static Rule text(String pattern) {
            return new Rule("", pattern, Map.of(), Map.of());
        }
    }

    private static final Map<String, String> PLACE = Map.of("HPOS", FLOAT, "VPOS", FLOAT, "WIDTH", FLOAT, "HEIGHT", FLOAT);

    private static final Map<String, Rule> RULES = Map.ofEntries(
            Map.entry("alto", Rule.of("(Description )?Layout ", Map.of(), Map.of("SCHEMAVERSION", "4\\.4"))),
            Map.entry("Description", Rule.of("MeasurementUnit (sourceImageInformation )?(Processing )*", Map.of(), Map.of())),
            Map.entry("MeasurementUnit", Rule.text("pixel|mm10|inch1200")),
            Map.entry("sourceImageInformation", Rule.of("(fileName )?(fileIdentifier )*(documentIdentifier )*", Map.of(), Map.of())),
            Map.entry("fileName", Rule.text(ANY)),
            Map.entry("Processing", Rule.of(
                    "(processingCategory )?(processingDateTime )?(processingAgency )?(processingStepDescription )*(processingStepSettings )?(processingSoftware )?",
                    Map.of("ID", ID), Map.of())),
            Map.entry("processingCategory", Rule.text("(contentGeneration|contentModification|preOperation|postOperation|other)( \\w+)*")),
            Map.entry("processingDateTime", Rule.text(DATE_TIME)),
            Map.entry("processingSoftware", Rule.of("(softwareCreator )?(softwareName )?(softwareVersion )?(applicationDescription )?", Map.of(), Map.of())),
            Map.entry("softwareName", Rule.text(ANY)),
            Map.entry("applicationDescription", Rule.text(ANY)),
            Map.entry("Layout", Rule.of("(Page )+", Map.of(), Map.of())),
            Map.entry("Page", Rule.of(
                    "(TopMargin )?(LeftMargin )?(RightMargin )?(BottomMargin )?(PrintSpace )?", Map.of("ID", ID, "PHYSICAL_IMG_NR", FLOAT),
                    Map.of("WIDTH", FLOAT, "HEIGHT", FLOAT, "PROCESSINGREFS", ANY, "QUALITY", QUALITY, "QUALITY_DETAIL", ANY, "ROTATION", FLOAT, "LANG", LANGUAGE))),
            Map.entry("PrintSpace", Rule.of("(TextBlock )*", Map.of(), PLACE)),
            Map.entry("TextBlock", Rule.of("(TextLine )*", Map.of("ID", ID), PLACE)),
            Map.entry("TextLine", Rule.of("(String (SP )?)+", Map.of(), with(PLACE, "ID", ID, "BASELINE", POINTS))),
            Map.entry("String", Rule.of("", Map.of("CONTENT", ANY), with(PLACE, "ID", ID, "WC", SHARE))),
            Map.entry("SP", Rule.of("", Map.of(), PLACE)));

    private static Map<String, String> with(Map<String, String> one, String... more) {
        var all = new java.util.HashMap<>(one);
        for (int i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
        return all;
    }

    private final List<String> faults = new ArrayList<>();
    private final Set<String> identifiers = new HashSet<>();
    private final List<String> references = new ArrayList<>();

    private AltoRules() {}

    /** What is wrong, in the order of the file; empty when nothing is. */
    static List<String> broken(Document document) {
        var rules = new AltoRules();
        if (!document.getDocumentElement().getLocalName().equals("alto")) rules.faults.add("Expected: alto; Found: " + document.getDocumentElement().getLocalName());
        rules.check(document.getDocumentElement());
        rules.references.stream().filter(to -> !rules.identifiers.contains(to)).forEach(to -> rules.faults.add("Nothing has the ID " + to));
        return rules.faults;
    }

    private void check(Element element) {
        var name = element.getLocalName();
        var rule = RULES.get(name);
        if (rule == null || !NAMESPACE.equals(element.getNamespaceURI())) {
            faults.add("Not of ALTO, or not written by us: " + name);
            return;
        }
        var children = children(element);
        var names = String.join("", children.stream().map(child -> child.getLocalName() + " ").toList());
        if (!names.matches(rule.children)) faults.add(name + " must hold " + rule.children + "; Found: " + names);
        if (children.isEmpty() && !element.getTextContent().matches(rule.text)) faults.add(name + " must say " + rule.text + "; Found: " + element.getTextContent());
        attributes(element, rule);
        children.forEach(this::check);
    }

    private void attributes(Element element, Rule rule) {
        rule.required.keySet().stream().filter(wanted -> !element.hasAttribute(wanted)).forEach(wanted -> faults.add(element.getLocalName() + " lacks " + wanted));
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (attribute.getNodeName().startsWith("xmlns")) continue;
            var pattern = rule.required.getOrDefault(attribute.getNodeName(), rule.optional.get(attribute.getNodeName()));
            if (pattern == null) faults.add(element.getLocalName() + " may not have " + attribute.getNodeName());
            else if (!attribute.getNodeValue().matches(pattern)) faults.add(attribute.getNodeName() + " must be " + pattern + "; Found: " + attribute.getNodeValue());
            if (attribute.getNodeName().equals("ID") && !identifiers.add(attribute.getNodeValue())) faults.add("Twice: " + attribute.getNodeValue());
            if (attribute.getNodeName().endsWith("REFS")) references.addAll(List.of(attribute.getNodeValue().split(" ")));
        }
    }

    private static List<Element> children(Element element) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast).toList();
    }
}

package fi.lapimurto.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The file of a process or of a decision table, and the words in it that people read. It is read as plain XML: the
 * engine's own reader of models would cost a tenth of the program's start.
 */
final class ModelFile {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** The kinds of element that have properties. */
    private static final Set<String> SPEAKING =
            Set.of("userTask", "serviceTask", "boundaryEvent", "intermediateCatchEvent");

    private final Document document;

    private ModelFile(Document document) {
        this.document = document;
    }

    static ModelFile parse(byte[] source) {
        try {
            DocumentBuilderFactory xml = DocumentBuilderFactory.newDefaultNSInstance();
            return new ModelFile(xml.newDocumentBuilder().parse(new ByteArrayInputStream(source)));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("Not a model", e);
        }
    }

    /** The names of the process and of its elements, as {@code <process>} and {@code <process>.<element>}. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Element process : elements(document.getElementsByTagNameNS(BPMN, "process"))) {
            names.put(process.getAttribute("id"), process.getAttribute("name"));
            named(process).forEach(it -> names.put(key(process, it), it.getAttribute("name")));
        }
        return names;
    }

    /** What the model says of its tasks, service tasks and catching events. */
    List<ModelElement> elements() {
        return elements(document.getElementsByTagNameNS(BPMN, "process")).stream()
                .flatMap(process -> named(process).stream()
                        .filter(it -> SPEAKING.contains(it.getLocalName()))
                        .map(it -> element(process, it)))
                .toList();
    }

    private static ModelElement element(Element process, Element element) {
        Map<String, String> said = properties(process);
        said.putAll(properties(element));
        String form = element.getAttributeNS(CAMUNDA, "formRef");
        return new ModelElement(
                process.getAttribute("id"),
                element.getAttribute("id"),
                element.getAttribute("name"),
                form.isEmpty() ? null : form.replace("-${" + TaskSubject.LANGUAGE + "}", ""),
                ModelElement.ProcessKind.valueOf(said.get("kind")),
                Integer.parseInt(said.getOrDefault("step", "0")),
                said.get("milestone"),
                said.get("workshop"),
                said.get("from"),
                words(said, "audience").map(TaskGroup::valueOf).collect(Collectors.toCollection(LinkedHashSet::new)),
                words(said, "permission").collect(Collectors.toCollection(LinkedHashSet::new)),
                words(said, "title").toList(),
                said.get("event"));
    }

    private static Stream<String> words(Map<String, String> said, String property) {
        return said.containsKey(property) ? Stream.of(said.get(property).split(" ")) : Stream.empty();
    }

    /** The element's own extension properties, without those of the elements in it. */
    private static Map<String, String> properties(Element owner) {
        return elements(owner.getElementsByTagNameNS(CAMUNDA, "property")).stream()
                .filter(it -> it.getParentNode().getParentNode().getParentNode() == owner)
                .collect(Collectors.toMap(it -> it.getAttribute("name"), it -> it.getAttribute("value")));
    }

    /** Gives each word the one that is found for its key. */
    void translate(ModelLabels words) {
        for (Element process : elements(document.getElementsByTagNameNS(BPMN, "process"))) {
            translate(process, "name", process.getAttribute("id"), words);
            named(process).forEach(it -> translate(it, "name", key(process, it), words));
        }
        for (Element decision : elements(document.getElementsByTagNameNS("*", "decision"))) {
            translate(decision, "name", decision.getAttribute("id"), words);
            for (Element column : elements(decision.getElementsByTagNameNS("*", "output"))) {
                translate(column, "label", key(decision, column), words);
            }
            for (Element rule : elements(decision.getElementsByTagNameNS("*", "rule"))) {
                Element annotation = elements(rule.getElementsByTagNameNS("*", "description"))
                        .get(0);
                annotation.setTextContent(words.of(key(decision, rule), annotation.getTextContent()));
            }
        }
    }

    byte[] write() {
        try {
            var written = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(written));
            return written.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("Cannot write a model", e);
        }
    }

    /** The elements that the diagram shows with a name. */
    private static List<Element> named(Element process) {
        return elements(process.getElementsByTagNameNS(BPMN, "*")).stream()
                .filter(it -> it.hasAttribute("id") && it.hasAttribute("name"))
                .toList();
    }

    private static void translate(Element element, String attribute, String key, ModelLabels words) {
        element.setAttribute(attribute, words.of(key, element.getAttribute(attribute)));
    }

    private static String key(Element owner, Element element) {
        return owner.getAttribute("id") + "." + element.getAttribute("id");
    }

    private static List<Element> elements(NodeList found) {
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** Where a word in another language is found. */
    interface ModelLabels {
        /**
         * @param key what is named
         * @param own the file's own word, which is right where there is no other
         */
        String of(String key, String own);
    }
}

package fi.lapimurto.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Makes the variants of models and forms in another language from their one source file. */
@Component
class Translation {

    /** A component's properties that people read, and what each is called in the labels' files. */
    private static final Map<String, String> FORM_TEXTS =
            Map.of("label", "label", "dateLabel", "label", "description", "description", "text", "text");

    private final Labels labels;
    private final ObjectMapper json;
    private final DocumentBuilderFactory xml = DocumentBuilderFactory.newDefaultInstance();

    Translation(Labels labels, ObjectMapper json) {
        this.labels = labels;
        this.json = json;
    }

    /** A diagram whose names are in the given language. */
    byte[] model(byte[] source, String language) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(source));
        for (Process process : model.getModelElementsByType(Process.class)) {
            process.setName(labels.ofModel(process.getId(), language, process.getName()));
            for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
                if (element.getName() != null) {
                    String key = process.getId() + "." + element.getId();
                    element.setName(labels.ofModel(key, language, element.getName()));
                }
            }
        }
        return Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    }

    /** A decision table whose name, columns and annotations are in the given language. */
    byte[] decision(byte[] source, String language) {
        try {
            Document table = xml.newDocumentBuilder().parse(new ByteArrayInputStream(source));
            Element decision = (Element) table.getElementsByTagName("decision").item(0);
            String id = decision.getAttribute("id");
            decision.setAttribute("name", labels.ofModel(id, language, decision.getAttribute("name")));
            for (Element column : elements(decision, "output")) {
                String key = id + "." + column.getAttribute("id");
                column.setAttribute("label", labels.ofModel(key, language, column.getAttribute("label")));
            }
            for (Element rule : elements(decision, "rule")) {
                Element annotation = elements(rule, "description").get(0);
                String key = id + "." + rule.getAttribute("id");
                annotation.setTextContent(labels.ofModel(key, language, annotation.getTextContent()));
            }
            var written = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(table), new StreamResult(written));
            return written.toByteArray();
        } catch (IOException | SAXException | ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("Not a decision table", e);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** A form whose texts are in the given language, under the given id. */
    byte[] form(byte[] source, String id, String language) {
        try {
            ObjectNode form = (ObjectNode) json.readTree(source);
            String original = form.path("id").asText();
            translate(form.path("components"), original, language);
            form.put("id", id);
            return json.writeValueAsBytes(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void translate(JsonNode components, String form, String language) {
        for (JsonNode component : components) {
            String name = component.path("key").asText(component.path("id").asText());
            FORM_TEXTS.forEach(
                    (property, label) -> put((ObjectNode) component, property, form, name + "." + label, language));
            for (JsonNode value : component.path("values")) {
                String key = name + "." + value.path("value").asText();
                put((ObjectNode) value, "label", form, key, language);
            }
            translate(component.path("components"), form, language);
        }
    }

    private void put(ObjectNode node, String property, String form, String key, String language) {
        if (node.hasNonNull(property)) {
            node.put(
                    property,
                    labels.ofForm(form, key, language, node.get(property).asText()));
        }
    }
}

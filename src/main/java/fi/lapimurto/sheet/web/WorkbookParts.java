package fi.lapimurto.sheet.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a workbook, as its own relations name them. Whatever a file says, all of its parts together are unpacked
 * up to so many bytes and read for so long.
 */
final class WorkbookParts implements AutoCloseable {

    private static final int MOST_PARTS = 300;
    private static final int MOST_UNPACKED = 10_000_000;
    private static final int DEEPEST = 50;

    /** Bytes of one tag, comment or piece of text, which the parser keeps whole. */
    private static final int LONGEST_PIECE = 500_000;

    /** Different names of elements and attributes, which the parser keeps. */
    private static final int MOST_NAMES = 2_000;

    /** A tenth of a second is usual. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Pattern RUNS_CODE = Pattern.compile("(?i).*vbaProject.*|.*macrosheets/.*");

    /** A sheet that its readers see. */
    record Sheet(String name, String part) {}

    private final ZipFile zip;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private final long end = System.nanoTime() + LONGEST.toNanos();
    private final List<Sheet> sheets = new ArrayList<>();
    private String sharedTexts;
    private final Set<String> names = new HashSet<>();
    private long unpacked;
    private int piece;

    /** Opens a workbook and finds out where its sheets are. */
    WorkbookParts(byte[] file) throws IOException, XMLStreamException {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
        try {
            refuseCode();
            find();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    List<Sheet> visibleSheets() {
        return sheets;
    }

    /** The part with the texts of all cells, or {@code null}. */
    String sharedTexts() {
        return sharedTexts;
    }

    private void refuseCode() throws IOException, XMLStreamException {
        List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
        if (parts.stream().anyMatch(it -> RUNS_CODE.matcher(it.getName()).matches())) {
            throw TableFile.refused("sheet.file.macros");
        }
        if (parts.size() > MOST_PARTS) {
            throw TableFile.refused("sheet.file.unpacks");
        }
        try (Part types = open("[Content_Types].xml")) {
            while (types.next()) {
                if (String.valueOf(types.attribute("ContentType")).contains("macroEnabled")) {
                    throw TableFile.refused("sheet.file.macros");
                }
            }
        }
    }

    private void find() throws IOException, XMLStreamException {
        String workbook = related("").entrySet().stream()
                .filter(it -> it.getKey().startsWith("officeDocument "))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IOException("No workbook"));
        Map<String, String> related = related(workbook);
        related.forEach((key, part) -> sharedTexts = key.startsWith("sharedStrings ") ? part : sharedTexts);
        try (Part book = open(workbook)) {
            while (book.next()) {
                String state = book.begins("sheet") ? String.valueOf(book.attribute("state")) : "hidden";
                String part = related.get("worksheet " + book.attribute("id"));
                if (!state.toLowerCase().contains("hidden") && part != null) {
                    sheets.add(new Sheet(book.attribute("name"), part));
                }
            }
        }
    }

    /** Where the parts are that a part names: by the kind of relation and its id. */
    private Map<String, String> related(String part) throws IOException, XMLStreamException {
        int name = part.lastIndexOf('/') + 1;
        Map<String, String> related = new LinkedHashMap<>();
        try (Part relations = open(part.substring(0, name) + "_rels/" + part.substring(name) + ".rels")) {
            while (relations.next()) {
                if (relations.begins("Relationship")) {
                    String type = String.valueOf(relations.attribute("Type"));
                    related.put(
                            type.substring(type.lastIndexOf('/') + 1) + " " + relations.attribute("Id"),
                            resolved(part.substring(0, name), String.valueOf(relations.attribute("Target"))));
                }
            }
        }
        return related;
    }

    private static String resolved(String folder, String target) {
        List<String> path = new ArrayList<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..") && !path.isEmpty()) {
                path.remove(path.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    /** Opens a part as XML. */
    Part open(String name) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("No part " + name);
        }
        return new Part(new Counted(zip.getInputStream(entry)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what is unpacked. */
    private class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = super.read(to, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            unpacked += bytes;
            piece += bytes;
            if (unpacked > MOST_UNPACKED || piece > LONGEST_PIECE || System.nanoTime() - end > 0) {
                throw TableFile.refused("sheet.file.unpacks");
            }
        }
    }

    /** A part as it is read, element by element. */
    final class Part implements AutoCloseable {

        private final InputStream in;
        private final XMLStreamReader reader;
        private int depth;

        Part(InputStream in) throws XMLStreamException {
            this.in = in;
            this.reader = xml.createXMLStreamReader(in);
        }

        /** Goes to the next beginning or end of an element; returns whether there is one. */
        boolean next() throws XMLStreamException {
            while (reader.hasNext()) {
                int event = step();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        }

        private int step() throws XMLStreamException {
            int event = reader.next();
            piece = 0;
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE || depth > DEEPEST) {
                throw new XMLStreamException("Not as spreadsheets write it");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                countNames();
            } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                count(reader.getPITarget());
            }
            return event;
        }

        private void countNames() {
            count(reader.getLocalName());
            count(reader.getPrefix());
            for (int at = 0; at < reader.getAttributeCount(); at++) {
                count(reader.getAttributeLocalName(at));
                count(reader.getAttributePrefix(at));
            }
            for (int at = 0; at < reader.getNamespaceCount(); at++) {
                count(reader.getNamespacePrefix(at));
            }
        }

        private void count(String name) {
            if (names.add(name) && names.size() > MOST_NAMES) {
                throw TableFile.refused("sheet.file.unpacks");
            }
        }

        boolean begins(String element) {
            return reader.getEventType() == XMLStreamConstants.START_ELEMENT && element.equals(reader.getLocalName());
        }

        boolean ends(String element) {
            return reader.getEventType() == XMLStreamConstants.END_ELEMENT && element.equals(reader.getLocalName());
        }

        /** An attribute of the element that begins, or {@code null}. */
        String attribute(String attribute) {
            if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                return null;
            }
            for (int at = 0; at < reader.getAttributeCount(); at++) {
                if (attribute.equals(reader.getAttributeLocalName(at))) {
                    return reader.getAttributeValue(at);
                }
            }
            return null;
        }

        /** Passes over the element that begins. */
        void skip() throws XMLStreamException {
            int outside = depth - 1;
            while (depth > outside && reader.hasNext()) {
                step();
            }
        }

        /** The text of the element that begins, up to more than a cell may hold. */
        String text() throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            int outside = depth - 1;
            while (depth > outside && reader.hasNext()) {
                int event = step();
                boolean characters = event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.CDATA
                        || event == XMLStreamConstants.SPACE;
                if (characters && text.length() <= FileTable.LONGEST_CELL) {
                    text.append(reader.getText());
                }
            }
            return text.toString();
        }

        @Override
        public void close() throws IOException, XMLStreamException {
            reader.close();
            in.close();
        }
    }
}

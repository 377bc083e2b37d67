package fi.lapimurto.sheet.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, part by part, as no spreadsheet would write them. */
public final class SampleWorkbook {

    static final String NAMES = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>";

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();

    public SampleWorkbook() {
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + type("/xl/workbook.xml", "sheet") + type("/xl/texts.xml", "sharedStrings") + "</Types>");
        part(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relation("w", "officeDocument", "xl/workbook.xml") + "</Relationships>");
    }

    /** A workbook with one sheet: its XML around the rows is added. */
    public static byte[] of(String rows) {
        return new SampleWorkbook()
                .sheet("A", "", "xl/worksheets/sheet1.xml", rows)
                .file();
    }

    /**
     * Adds a sheet.
     *
     * @param attributes further attributes of the sheet in the workbook
     * @param place where its part lies
     */
    public SampleWorkbook sheet(String name, String attributes, String place, String rows) {
        return sheet(name, attributes, place, rows, StandardCharsets.UTF_8);
    }

    SampleWorkbook sheet(String name, String attributes, String place, String rows, Charset charset) {
        String id = "r" + parts.size();
        sheets.append("<sheet name=\"" + name + "\" " + attributes + " sheetId=\"" + parts.size() + "\" r:id=\"" + id
                + "\"/>");
        relations.append(relation(id, "worksheet", "/" + place));
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><worksheet " + MAIN + "><sheetData>" + rows
                + "</sheetData></worksheet>";
        parts.put(place, xml.getBytes(charset));
        return this;
    }

    /** Adds the texts of all cells. */
    SampleWorkbook texts(String items) {
        relations.append(relation("texts", "sharedStrings", "texts.xml"));
        return part("xl/texts.xml", "<sst " + MAIN + ">" + items + "</sst>");
    }

    SampleWorkbook part(String place, String content) {
        parts.put(place, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public byte[] file() {
        part(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + OFFICE.replaceFirst("/$", "") + "\"><sheets>" + sheets
                        + "</sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                        + "</Relationships>");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument"
                + ".spreadsheetml." + type + ("sheet".equals(type) ? ".main" : "") + "+xml\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }
}

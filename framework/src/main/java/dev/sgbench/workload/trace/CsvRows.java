package dev.sgbench.workload.trace;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows of a CSV file with a header. */
final class CsvRows implements RowReader {

  private static final CsvFactory CSV =
      CsvFactory.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .build();

  private final String file;
  private final CsvParser parser;
  private final List<String> header;
  private long line;

  CsvRows(Path path) throws IOException {
    this.file = path.toString();
    this.parser = CSV.createParser(Files.newBufferedReader(path, StandardCharsets.UTF_8));
    parser.nextToken(); // the array around all rows
    List<String> names = values();
    if (names == null) {
      throw new MalformedRowException(new Place(file, 1, 1, ""), "a header", "an empty file");
    }
    this.header = names;
  }

  /** The next line's values, or null after the last line. */
  private List<String> values() throws IOException {
    try {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return null;
      }
      List<String> values = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        line = values.isEmpty() ? parser.currentTokenLocation().getLineNr() : line;
        values.add(parser.getText());
      }
      return values;
    } catch (JsonParseException e) {
      JsonLocation at = e.getLocation();
      throw new MalformedRowException(
          new Place(file, at.getLineNr(), at.getColumnNr(), ""), "CSV", e.getOriginalMessage());
    }
  }

  /** The name of the only column. */
  String only() {
    if (header.size() != 1) {
      throw new MalformedRowException(
          new Place(file, 1, 1, ""), "one column, or to be told which", "the columns " + header);
    }
    return header.get(0);
  }

  @Override
  public Row next() throws IOException {
    List<String> values = values();
    if (values == null) {
      return null;
    }
    Place place = new Place(file, line, 1, "");
    if (values.size() != header.size()) {
      throw new MalformedRowException(
          place, header.size() + " fields, as the header has", values.size() + " fields");
    }
    return new CsvRow(place, values);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private final class CsvRow implements Row {

    private final Place place;
    private final List<String> values;

    CsvRow(Place place, List<String> values) {
      this.place = place;
      this.values = values;
    }

    @Override
    public Place place() {
      return place;
    }

    @Override
    public boolean has(String field) {
      return header.contains(field);
    }

    @Override
    public Field field(String name) {
      int index = header.indexOf(name);
      if (index < 0) {
        throw new MalformedRowException(
            new Place(file, 1, 1, ""), "a column " + name, "the columns " + header);
      }
      return new Field(new Place(file, place.line(), index + 1, name), values.get(index), null);
    }
  }
}

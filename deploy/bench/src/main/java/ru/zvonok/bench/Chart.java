package ru.zvonok.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.style.Styler;

/** Bars for each unit that a part has several figures in. */
final class Chart {

  private static final int FEWEST = 2;

  private Chart() {}

  static void write(String part, List<Figure> figures, Path results) throws IOException {
    Map<String, List<Figure>> byUnit =
        figures.stream().collect(Collectors.groupingBy(Figure::unit));
    for (Map.Entry<String, List<Figure>> unit : byUnit.entrySet()) {
      if (unit.getValue().size() >= FEWEST) {
        String name = part + "-" + unit.getKey().replaceAll("[^a-z0-9]+", "-");
        ChartEncoder.saveChart(
            bars(unit.getKey(), unit.getValue()), results.resolve(name + ".png").toString(), "png");
      }
    }
  }

  private static CategoryChart bars(String unit, List<Figure> figures) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(900)
            .height(120 + 40 * figures.size())
            .theme(Styler.ChartTheme.XChart)
            .yAxisTitle(unit)
            .build();
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setXAxisLabelRotation(45);
    chart.getStyler().setLabelsVisible(true);
    chart.getStyler().setChartBackgroundColor(java.awt.Color.WHITE);
    chart.addSeries(
        unit,
        figures.stream().map(Figure::name).toList(),
        figures.stream().map(Figure::median).toList());
    return chart;
  }
}

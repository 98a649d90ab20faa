package ru.zvonok.bench;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** Bars for each unit that a part has several figures in. */
final class Chart {

  private static final int FEWEST = 2;
  private static final int WIDTH = 900;
  private static final int BAR = 34;
  private static final int AROUND = 90;
  private static final Color BARS = new Color(0x2f6fb3);

  private Chart() {}

  static void write(String part, List<Figure> figures, Path results) throws IOException {
    Map<String, List<Figure>> byUnit =
        figures.stream().collect(Collectors.groupingBy(Figure::unit));
    for (Map.Entry<String, List<Figure>> unit : byUnit.entrySet()) {
      if (unit.getValue().size() >= FEWEST) {
        String name = part + "-" + unit.getKey().replaceAll("[^a-zA-Z0-9]+", "-");
        ChartUtils.saveChartAsPNG(
            results.resolve(name + ".png").toFile(),
            bars(unit.getKey(), unit.getValue()),
            WIDTH,
            AROUND + BAR * unit.getValue().size());
      }
    }
  }

  private static JFreeChart bars(String unit, List<Figure> figures) {
    DefaultCategoryDataset medians = new DefaultCategoryDataset();
    figures.forEach(figure -> medians.addValue(figure.median(), unit, figure.name()));
    JFreeChart chart =
        ChartFactory.createBarChart(
            null, null, unit, medians, PlotOrientation.HORIZONTAL, false, false, false);
    BarRenderer bars = (BarRenderer) chart.getCategoryPlot().getRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setSeriesPaint(0, BARS);
    bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
    bars.setDefaultItemLabelsVisible(true);
    chart.getCategoryPlot().setBackgroundPaint(Color.WHITE);
    chart.setBackgroundPaint(Color.WHITE);
    return chart;
  }
}

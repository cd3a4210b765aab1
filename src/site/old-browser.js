/*
 * Written for the oldest engine Office still uses (Internet Explorer 11), so in ES5 and with nothing but the DOM.
 * Runs before everything else. Where the program cannot run, it says why and what can be done instead, and stops the
 * program's own words from being waited for. Nothing is sent anywhere.
 */
(function () {
  'use strict';

  /** The newest thing the program takes for granted, of 2020. */
  var modern =
    typeof Promise === 'function' &&
    typeof globalThis === 'object' &&
    typeof String.prototype.replaceAll === 'function';
  if (modern) return;

  window.selfevalTooOld = true;

  function line(tag, text) {
    var element = document.createElement(tag);
    element.appendChild(document.createTextNode(text));
    return element;
  }

  function show() {
    var root = document.getElementById('root');
    if (!root) return;
    var here = window.location.href.replace(/[?#].*$/, '');
    var workbench = here.replace(/[^/]*$/, 'workbench.html');
    var inOffice = /taskpane\.html$/.test(here);
    while (root.firstChild) root.removeChild(root.firstChild);
    var page = document.createElement('div');
    page.className = 'plain';
    page.setAttribute('role', 'alert');
    page.appendChild(line('h1', inOffice ? '此版本 Office 无法运行自评助手' : '此浏览器无法运行自评助手'));
    page.appendChild(line('h2', '原因'));
    page.appendChild(
      line(
        'p',
        inOffice
          ? '本机的 Excel 用旧的浏览器组件（Internet Explorer 或旧版 Edge）显示加载项，自评助手需要 2020 年以后的组件。Excel 2016、2019 的批量许可版均属此类。'
          : '自评助手需要 2020 年以后的浏览器，当前浏览器（或所处的兼容模式）较旧。',
      ),
    );
    page.appendChild(line('h2', '可选办法'));
    var list = document.createElement('ol');
    var first = line(
      'li',
      '用 Edge、Chrome 或其他浏览器的极速模式打开工作台，把表格文件放进去检查、填写、标记后再存回，不需要新版 Excel。地址：',
    );
    var address = line('p', workbench);
    address.className = 'address';
    first.appendChild(address);
    list.appendChild(first);
    if (inOffice) {
      list.appendChild(line('li', '改用 Excel 2021 或以上版本、Microsoft 365，或网页版 Excel。'));
    }
    list.appendChild(line('li', '把本页内容告诉单位的管理员，由其安排。'));
    page.appendChild(list);
    page.appendChild(line('p', '表格没有任何改动。'));
    root.appendChild(page);
    document.title = '自评助手：需要较新的' + (inOffice ? ' Office' : '浏览器');
  }

  if (document.readyState === 'loading') {
    // IE 11 knows addEventListener; older ones never come here.
    document.addEventListener('DOMContentLoaded', show);
  } else {
    show();
  }
})();
